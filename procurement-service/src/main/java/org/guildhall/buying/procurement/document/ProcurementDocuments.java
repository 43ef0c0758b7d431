package org.guildhall.buying.procurement.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.document.ContentHash;
import org.guildhall.kit.base.document.DocumentQuota.Used;
import org.guildhall.kit.base.problem.ProblemException;

/** The documents of procurements. */
@ApplicationScoped
public class ProcurementDocuments implements PanacheRepositoryBase<ProcurementDocument, UUID> {
  /** What is shown of a procurement's documents, the first first. */
  public List<DocumentView> viewsOf(UUID procurementId) {
    return list("procurementId = ?1 order by addedAt, id", procurementId).stream()
        .map(DocumentView::of)
        .toList();
  }

  /** The document of this procurement with this name and content. */
  Optional<ProcurementDocument> find(UUID procurementId, String name, ContentHash sha256) {
    return find(
            "procurementId = ?1 and name = ?2 and sha256 = ?3", procurementId, name, sha256.hex())
        .firstResultOptional();
  }

  /** What its documents come to. */
  Used usedBy(UUID procurementId) {
    return used("d.procurementId = ?1", procurementId);
  }

  /** What the documents of all procurements come to that this organisation leads. */
  Used usedByLead(UUID leadId) {
    return used("d.procurementId in (select p.id from Procurement p where p.leadId = ?1)", leadId);
  }

  private Used used(String which, UUID id) {
    return getEntityManager()
        .createQuery(
            "select new org.guildhall.kit.base.document.DocumentQuota$Used("
                + "count(d), coalesce(sum(d.size), 0L)) from ProcurementDocument d where "
                + which,
            Used.class)
        .setParameter(1, id)
        .getSingleResult();
  }

  ProcurementDocument of(UUID procurementId, UUID documentId) {
    return find("procurementId = ?1 and id = ?2", procurementId, documentId)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("document", documentId));
  }
}
