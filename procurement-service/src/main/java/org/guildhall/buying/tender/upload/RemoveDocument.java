package org.guildhall.buying.tender.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;

/** A supplier removes a document that its tender does not name, and has room for another. */
@ApplicationScoped
class RemoveDocument {
  private final Storage storage;

  RemoveDocument(Storage storage) {
    this.storage = storage;
  }

  /** In two steps, so that one that is killed between them is ended by whoever looks later. */
  void remove(Actor actor, UUID tenderId, UUID documentId) {
    storage.toBeGivenUp(actor, tenderId, documentId);
    storage.giveUp(documentId);
  }
}
