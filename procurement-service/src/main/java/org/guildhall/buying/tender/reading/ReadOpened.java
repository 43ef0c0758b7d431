package org.guildhall.buying.tender.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.buying.tender.Tender;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.Tenders;
import org.guildhall.buying.tender.opened.OpenedTables;
import org.guildhall.buying.tender.opened.StoredOpenedTenders;
import org.guildhall.buying.tender.opening.OpeningGate;
import org.guildhall.buying.tender.opening.OpeningProblem;
import org.guildhall.buying.tender.opening.Openings;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.jspecify.annotations.Nullable;

/**
 * The gate of opened material: content leaves only to people assigned to assess it, and to the
 * supplier whose it is; every time is in the audit trail.
 */
@ApplicationScoped
class ReadOpened {
  private final Openings openings;
  private final Stages stages;
  private final Tenders tenders;
  private final Parties parties;
  private final OpeningGate gate;
  private final AssessmentAccess access;
  private final StoredOpenedTenders opened;
  private final Changes changes;

  ReadOpened(
      Openings openings,
      Stages stages,
      Tenders tenders,
      Parties parties,
      OpeningGate gate,
      AssessmentAccess access,
      StoredOpenedTenders opened,
      Changes changes) {
    this.openings = openings;
    this.stages = stages;
    this.tenders = tenders;
    this.parties = parties;
    this.gate = gate;
    this.access = access;
    this.opened = opened;
    this.changes = changes;
  }

  /** Who tendered, for the authorities that take part, once quality is open; no content. */
  record Listed(
      UUID id,
      UUID lotId,
      UUID supplierId,
      String supplierName,
      TenderStatus status,
      long tenderVersion,
      Instant receivedAt,
      String sealedHash) {}

  @Transactional
  Page<Listed> tenders(Actor actor, UUID procurementId, @Nullable Cursor after, int limit) {
    ProcurementStage procurement = stages.byId(procurementId);
    gate.mustTakePart(actor, procurement);
    mustBeOpened(procurementId, Envelope.QUALITY);
    TenderStatus[] all = {
      TenderStatus.OPENED,
      TenderStatus.ASSESSED,
      TenderStatus.FAILS_REQUIREMENTS,
      TenderStatus.DISREGARDED,
      TenderStatus.EXCLUDED
    };
    // Ids grow with time, so they alone are the order.
    Page<Tender> page =
        Page.of(
            tenders.of(procurementId, all).stream()
                .sorted(Comparator.comparing(Tender::id))
                .dropWhile(tender -> after != null && tender.id().compareTo(after.id()) <= 0)
                .limit(limit + 1L)
                .toList(),
            limit,
            tender -> new Cursor(Instant.EPOCH, tender.id()));
    List<Tender> found = page.items();
    var received = opened.received(found.stream().map(Tender::id).toList());
    Map<UUID, String> suppliers =
        parties.byIds(found.stream().map(Tender::supplierId).distinct().toList()).stream()
            .collect(Collectors.toMap(Party::id, Party::name));
    return page.map(tender ->
        listed(
            tender,
            Objects.requireNonNull(suppliers.get(tender.supplierId())),
            Objects.requireNonNull(received.get(tender.id()))));
  }

  @Transactional
  TenderContent.Quality quality(Actor actor, UUID tenderId) {
    Tender tender = tenders.byId(tenderId);
    mustReadQuality(actor, tender);
    TenderContent.Quality content =
        opened
            .content(tenderId, Envelope.QUALITY, TenderContent.Quality.class)
            .orElseThrow(ReadOpened::sealed);
    audited(actor, tender, "tender.quality-read", Map.of());
    return content;
  }

  @Transactional
  TenderContent.Price price(Actor actor, UUID tenderId) {
    Tender tender = tenders.byId(tenderId);
    boolean mayRead =
        actor.actsFor(tender.supplierId())
            || access.mayReadPrices(actor, tender.procurementId(), tender.lotId());
    mustBeAssigned(mayRead);
    mustBeOpened(tender.procurementId(), Envelope.PRICE);
    TenderContent.Price content =
        opened
            .content(tenderId, Envelope.PRICE, TenderContent.Price.class)
            .orElseThrow(ReadOpened::sealed);
    audited(actor, tender, "tender.price-read", Map.of());
    return content;
  }

  /** A document with its name; the caller closes the stream. */
  record Download(String name, InputStream content) {}

  @Transactional
  Download document(Actor actor, UUID tenderId, UUID documentId) {
    Tender tender = tenders.byId(tenderId);
    mustReadQuality(actor, tender);
    OpenedTables.OpenedDocument document = opened.documentOf(tenderId, documentId);
    audited(actor, tender, "tender.document-read", Map.of("document", documentId));
    return new Download(document.name(), opened.document(tenderId, documentId));
  }

  private void mustReadQuality(Actor actor, Tender tender) {
    mustBeAssigned(
        actor.actsFor(tender.supplierId())
            || access.mayReadQuality(actor, tender.procurementId(), tender.lotId()));
    mustBeOpened(tender.procurementId(), Envelope.QUALITY);
  }

  private static void mustBeAssigned(boolean assigned) {
    if (!assigned) {
      throw ProblemException.of(
          OpeningProblem.NOT_ASSIGNED,
          "Only people assigned to this lot who declared no conflict of interest read its tenders");
    }
  }

  private void mustBeOpened(UUID procurementId, Envelope envelope) {
    if (!openings.isOpened(procurementId, envelope)) {
      throw sealed();
    }
  }

  private static ProblemException sealed() {
    return ProblemException.of(
        OpeningProblem.NOT_OPENED, "Two openers of different authorities have not opened it");
  }

  private void audited(Actor actor, Tender tender, String act, Map<String, Object> details) {
    changes.record(actor, act, "tender", tender.id(), details);
  }

  private static Listed listed(Tender tender, String supplier, OpenedTables.Received received) {
    return new Listed(
        tender.id(),
        tender.lotId(),
        tender.supplierId(),
        supplier,
        tender.status(),
        tender.submittedVersion().orElse(0L),
        received.at(),
        received.sealedHash());
  }
}
