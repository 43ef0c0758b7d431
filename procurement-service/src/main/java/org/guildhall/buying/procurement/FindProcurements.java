package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.document.ContentHash;
import org.guildhall.kit.base.document.DocumentStore;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads procurements as the public or a buyer may see them. */
@ApplicationScoped
class FindProcurements {
  private final Procurements procurements;
  private final ProcurementDocuments documents;
  private final Consortia consortia;
  private final ShowProcurement show;
  private final DocumentStore store;
  private final Clock clock;

  FindProcurements(
      Procurements procurements,
      ProcurementDocuments documents,
      Consortia consortia,
      ShowProcurement show,
      DocumentStore store,
      Clock clock) {
    this.procurements = procurements;
    this.documents = documents;
    this.consortia = consortia;
    this.show = show;
    this.store = store;
    this.clock = clock;
  }

  /** A document's bytes with what is known of it. */
  record Download(ProcurementView.DocumentView document, InputStream content) {}

  /** What is not public exists only for the members of its consortium. */
  @Transactional
  public ProcurementView one(Actor actor, UUID id) {
    var procurement = procurements.byId(id);
    return show.view(procurement, actor, mayRead(actor, procurement));
  }

  /** Public ones; with {@code mine}, those led by the organisation the actor acts for. */
  @Transactional
  public Page<ProcurementSummary> page(
      Actor actor,
      boolean mine,
      @Nullable UUID challenge,
      @Nullable UUID consortium,
      @Nullable String after,
      int limit) {
    var lead = mine ? actor.mustActForSome() : null;
    var found =
        procurements.page(
            new Procurements.Listing(!mine, lead, challenge, consortium),
            Cursor.decode(after),
            limit);
    var now = clock.instant();
    return Page.of(found, limit, line -> cursor(line, mine)).map(line -> line.at(now));
  }

  @Transactional
  public Download document(Actor actor, UUID id, UUID documentId) {
    mayRead(actor, procurements.byId(id));
    var document = documents.of(id, documentId);
    return new Download(
        ShowProcurement.document(document), store.get(new ContentHash(document.sha256())));
  }

  private boolean mayRead(Actor actor, Procurement procurement) {
    boolean inside =
        actor.organisation().isPresent()
            && consortia
                .byId(procurement.consortiumId())
                .isMember(actor.organisation().orElseThrow());
    if (!inside && procurement.publishedAt().isEmpty()) {
      throw ProblemException.notFound("procurement", procurement.id());
    }
    return inside;
  }

  private static Cursor cursor(ProcurementSummary line, boolean mine) {
    var published = line.publishedAt();
    return new Cursor(mine || published == null ? line.createdAt() : published, line.id());
  }
}
