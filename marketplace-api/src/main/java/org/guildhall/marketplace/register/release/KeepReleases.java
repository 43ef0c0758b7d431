package org.guildhall.marketplace.register.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.marketplace.register.importing.ImportCount;
import org.guildhall.marketplace.register.importing.ImportCount.Kind;
import org.guildhall.marketplace.register.importing.ImportCounts;
import org.guildhall.marketplace.register.importing.ImportView;
import org.guildhall.marketplace.register.importing.ReleaseImport;
import org.guildhall.marketplace.register.importing.ReleaseImports;
import org.guildhall.marketplace.register.notice.ImportedNotice;
import org.guildhall.marketplace.register.notice.ImportedNoticeFacts;
import org.guildhall.marketplace.register.notice.ImportedNotices;
import org.guildhall.marketplace.register.notice.NoticeBuyer;
import org.guildhall.marketplace.register.reading.ReadParty;
import org.guildhall.marketplace.register.reading.json.Flag;
import org.guildhall.marketplace.register.reading.json.FlagReason;

/**
 * Takes in the next releases of a source: keeps their text, makes their parties known, puts their
 * contracts into the estate register, and tells the other services. All in one transaction with the
 * position reached, so that it can be repeated.
 */
@ApplicationScoped
class KeepReleases {

  private final ReleaseImports imports;
  private final ImportCounts counts;
  private final ImportedNotices notices;
  private final ImportedNoticeFacts facts;
  private final PartyRegister parties;
  private final ContractRegister contracts;
  private final Clock clock;

  KeepReleases(
      ReleaseImports imports,
      ImportCounts counts,
      ImportedNotices notices,
      ImportedNoticeFacts facts,
      PartyRegister parties,
      ContractRegister contracts,
      Clock clock) {
    this.imports = imports;
    this.counts = counts;
    this.notices = notices;
    this.facts = facts;
    this.parties = parties;
    this.contracts = contracts;
    this.clock = clock;
  }

  @Transactional
  public BatchView keep(UUID importId, ReleasesRequest request) {
    imports.takeTurns();
    ReleaseImport release = imports.get(importId);
    List<Incoming> sent =
        request.handed().stream()
            .filter(handed -> !release.covers(handed.offset()))
            .map(Incoming::of)
            .toList();
    List<Incoming> fresh = fresh(sent);
    PartyRegister.Known known = parties.know(fresh);
    contracts.check(fresh, known);
    Map<Incoming, ImportedNotice> kept = new LinkedHashMap<>();
    fresh.forEach(one -> kept.put(one, notice(importId, one, known)));
    notices.persist(kept.values());
    notices.flush();
    int estate = contracts.record(kept, known);
    kept.forEach((one, notice) -> facts.imported(notice, one.read()));
    release.reached(request.position());
    int flagged = (int) fresh.stream().filter(one -> !one.flags().isEmpty()).count();
    BatchView view =
        new BatchView(
            release.position(),
            kept.size(),
            sent.size() - kept.size(),
            flagged,
            known.created(),
            estate);
    counts.add(importId, counted(view, fresh));
    return view;
  }

  /** Those that are not here yet; one with the id of another but other content is flagged. */
  private List<Incoming> fresh(List<Incoming> sent) {
    if (sent.isEmpty()) {
      return List.of();
    }
    var here = new ArrayList<>(notices.known(sent.stream().map(Incoming::key).toList()));
    Set<ImportedNotices.Known> exactly = new HashSet<>(here);
    List<Incoming> fresh = new ArrayList<>();
    for (Incoming release : sent) {
      if (exactly.add(release.key())) {
        if (here.stream().anyMatch(release::sameId)) {
          String id = String.valueOf(release.read().releaseId());
          release.flag(new Flag(FlagReason.DUPLICATE_ID, "id", id));
        }
        here.add(release.key());
        fresh.add(release);
      }
    }
    return fresh;
  }

  private ImportedNotice notice(UUID importId, Incoming release, PartyRegister.Known known) {
    Instant now = clock.instant();
    List<NoticeBuyer> buyers =
        release.read().buyers().stream().map(buyer -> buyer(buyer, known)).toList();
    return new ImportedNotice(
        new ImportedNotice.Arrival(
            importId, release.offset(), release.raw(), release.contentHash(), now),
        release.read(),
        buyers,
        release.flags());
  }

  private static NoticeBuyer buyer(ReadParty party, PartyRegister.Known known) {
    return new NoticeBuyer(known.organisation(party), party.name(), known.identifier(party));
  }

  private static List<ImportCount> counted(BatchView view, List<Incoming> fresh) {
    Map<String, Long> types =
        fresh.stream()
            .map(release ->
                Objects.requireNonNullElse(release.read().noticeType(), ImportView.NO_TYPE))
            .collect(Collectors.groupingBy(type -> type, Collectors.counting()));
    Map<String, Long> reasons =
        fresh.stream()
            .flatMap(
                release -> release.flags().stream().map(flag -> flag.reason().slug()).distinct())
            .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
    return Stream.of(
            Stream.of(
                new ImportCount(Kind.KEPT, "", view.kept()),
                new ImportCount(Kind.KNOWN, "", view.known()),
                new ImportCount(Kind.FLAGGED, "", view.flagged()),
                new ImportCount(Kind.ORGANISATION, "", view.organisations()),
                new ImportCount(Kind.ESTATE, "", view.estateEntries())),
            types.entrySet().stream()
                .map(type -> new ImportCount(Kind.NOTICE_TYPE, type.getKey(), type.getValue())),
            reasons.entrySet().stream()
                .map(reason -> new ImportCount(Kind.REASON, reason.getKey(), reason.getValue())))
        .flatMap(part -> part)
        .toList();
  }
}
