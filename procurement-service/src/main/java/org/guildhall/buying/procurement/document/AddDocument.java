package org.guildhall.buying.procurement.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.DocumentQuota;
import org.guildhall.kit.base.document.StoredDocument;
import org.guildhall.kit.facts.change.Changes;

/**
 * The lead adds a document while the procurement is planned; the notice links all of them. The same
 * bytes under the same name are there already: a repetition changes nothing and is answered the
 * same.
 */
@ApplicationScoped
class AddDocument {
  private final Procurements procurements;
  private final ProcurementDocuments documents;
  private final DocumentQuota quota;
  private final Changes changes;

  AddDocument(
      Procurements procurements,
      ProcurementDocuments documents,
      DocumentQuota quota,
      Changes changes) {
    this.procurements = procurements;
    this.documents = documents;
    this.quota = quota;
    this.changes = changes;
  }

  /** Refuses a request before its bytes are read; nothing is held while they come in. */
  @Transactional
  public void mustBePossible(Actor actor, UUID id) {
    var procurement = procurements.byId(id);
    actor.mustActFor(procurement.leadId());
    procurement.mustBe(Act.ADD_DOCUMENT, changes.now());
    quota.mustHaveRoom(documents.usedBy(id), documents.usedByLead(procurement.leadId()));
  }

  @Transactional
  public DocumentView add(Actor actor, UUID id, String name, StoredDocument stored) {
    var procurement = procurements.lockedById(id);
    actor.mustActFor(procurement.leadId());
    procurement.mustBe(Act.ADD_DOCUMENT, changes.now());
    return documents
        .find(id, name, stored.sha256())
        .map(DocumentView::of)
        .orElseGet(() -> added(actor, id, procurement.leadId(), name, stored));
  }

  private DocumentView added(
      Actor actor, UUID id, UUID leadId, String name, StoredDocument stored) {
    quota.mustHaveRoom(documents.usedBy(id), documents.usedByLead(leadId));
    var document = new ProcurementDocument(id, name, stored, actor.subject(), changes.now());
    documents.persist(document);
    changes.record(
        actor,
        "procurement.document-added",
        "procurement",
        id,
        Map.of("name", name, "sha256", document.sha256()));
    return DocumentView.of(document);
  }
}
