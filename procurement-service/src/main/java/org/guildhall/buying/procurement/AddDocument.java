package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.document.DocumentLimits;
import org.guildhall.kit.base.document.DocumentStore;

/** The lead adds a document while the procurement is planned; the notice links all of them. */
@ApplicationScoped
class AddDocument {
  private final Procurements procurements;
  private final ProcurementDocuments documents;
  private final DocumentStore store;
  private final AuditTrail audit;
  private final Clock clock;

  AddDocument(
      Procurements procurements,
      ProcurementDocuments documents,
      DocumentStore store,
      AuditTrail audit,
      Clock clock) {
    this.procurements = procurements;
    this.documents = documents;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public ProcurementView.DocumentView add(Actor actor, UUID id, String name, InputStream content) {
    var procurement = procurements.byId(id);
    actor.mustActFor(procurement.leadId());
    procurement.mustBe(clock.instant(), ProcurementStatus.PLANNED);
    var stored = store.put(content, DocumentLimits.OFFICE);
    var document = new ProcurementDocument(id, name, stored, actor.subject(), clock.instant());
    documents.persist(document);
    audit.record(
        actor,
        "procurement.document-added",
        "procurement",
        id,
        Map.of("name", name, "sha256", document.sha256()));
    return ShowProcurement.document(document);
  }
}
