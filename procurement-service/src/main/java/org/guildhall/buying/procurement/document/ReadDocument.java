package org.guildhall.buying.procurement.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.UUID;
import org.guildhall.buying.procurement.ProcurementAccess;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.ContentHash;
import org.guildhall.kit.base.document.DocumentStore;

/** A document, for whoever may see its procurement. */
@ApplicationScoped
class ReadDocument {
  private final Procurements procurements;
  private final ProcurementAccess access;
  private final ProcurementDocuments documents;
  private final DocumentStore store;

  ReadDocument(
      Procurements procurements,
      ProcurementAccess access,
      ProcurementDocuments documents,
      DocumentStore store) {
    this.procurements = procurements;
    this.access = access;
    this.documents = documents;
    this.store = store;
  }

  /** A document's bytes with what is known of it. */
  record Download(DocumentView document, InputStream content) {}

  @Transactional
  public Download read(Actor actor, UUID id, UUID documentId) {
    access.isInside(actor, procurements.byId(id));
    var document = documents.of(id, documentId);
    return new Download(DocumentView.of(document), store.get(new ContentHash(document.sha256())));
  }
}
