package org.guildhall.buying.procurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.problem.ProblemException;

/** The documents of procurements. */
@ApplicationScoped
class ProcurementDocuments implements PanacheRepositoryBase<ProcurementDocument, UUID> {
  List<ProcurementDocument> of(UUID procurementId) {
    return list("procurementId = ?1 order by addedAt, id", procurementId);
  }

  ProcurementDocument of(UUID procurementId, UUID documentId) {
    return find("procurementId = ?1 and id = ?2", procurementId, documentId)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("document", documentId));
  }
}
