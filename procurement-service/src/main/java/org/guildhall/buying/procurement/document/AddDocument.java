package org.guildhall.buying.procurement.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.DocumentLimits;
import org.guildhall.kit.base.document.DocumentQuota;
import org.guildhall.kit.base.document.DocumentStore;
import org.guildhall.kit.facts.change.Changes;

/** The lead adds a document while the procurement is planned; the notice links all of them. */
@ApplicationScoped
class AddDocument {
  private final Procurements procurements;
  private final ProcurementDocuments documents;
  private final DocumentStore store;
  private final DocumentQuota quota;
  private final Changes changes;

  AddDocument(
      Procurements procurements,
      ProcurementDocuments documents,
      DocumentStore store,
      DocumentQuota quota,
      Changes changes) {
    this.procurements = procurements;
    this.documents = documents;
    this.store = store;
    this.quota = quota;
    this.changes = changes;
  }

  @Transactional
  public DocumentView add(Actor actor, UUID id, String name, InputStream content) {
    var procurement = procurements.lockedById(id);
    actor.mustActFor(procurement.leadId());
    procurement.mustBe(Act.ADD_DOCUMENT, changes.now());
    quota.mustHaveRoom(documents.usedBy(id), documents.usedByLead(procurement.leadId()));
    var stored = store.put(content, DocumentLimits.OFFICE);
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
