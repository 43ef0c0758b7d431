package org.guildhall.buying.tender.opening.envelope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.tender.Tender;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.Tenders;
import org.guildhall.buying.tender.counting.Counting;
import org.guildhall.buying.tender.counting.LoggedTender;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.UnlockedKey;
import org.jspecify.annotations.Nullable;

/**
 * Opens all tenders of a procurement that count by the log. What the tables say about them is set
 * right by it, and what they lack or add is found and told.
 */
@ApplicationScoped
public class OpenTenders {
  private static final TenderStatus[] IN_COMPETITION = {TenderStatus.OPENED, TenderStatus.ASSESSED};
  private static final String NOT_KNOWN = "The log knows nothing of it";

  private final Tenders tenders;
  private final OpenEnvelopes openEnvelopes;

  OpenTenders(Tenders tenders, OpenEnvelopes openEnvelopes) {
    this.tenders = tenders;
    this.openEnvelopes = openEnvelopes;
  }

  /**
   * Opens the envelopes in the present transaction.
   *
   * @param failing tenders below a published minimum, whose prices stay sealed
   * @return one finding for each tender that counts or claims to, in the order of the log
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Finding> open(
      UUID openingId,
      UUID procurementId,
      Envelope envelope,
      UnlockedKey key,
      Counting counting,
      Set<UUID> failing,
      Instant now) {
    var opening = new OpenEnvelopes.Opening(openingId, procurementId, envelope, key);
    Map<UUID, Tender> rows = new HashMap<>();
    tenders
        .of(procurementId, TenderStatus.values())
        .forEach(tender -> rows.put(tender.id(), tender));
    List<Finding> findings = new ArrayList<>();
    Set<UUID> replaced = envelope == Envelope.QUALITY ? replaced(counting, rows) : Set.of();
    for (LoggedTender logged : counting.tenders()) {
      Tender row = rows.remove(logged.tenderId());
      Finding finding =
          envelope == Envelope.QUALITY
              ? quality(opening, row, logged, replaced.contains(logged.tenderId()), now)
              : price(opening, row, logged, competes(counting, failing, logged), now);
      if (finding != null) {
        findings.add(finding);
      }
    }
    rows.values().stream()
        .filter(row -> claimsToCount(row, envelope))
        .forEach(row -> {
          row.disregarded(NOT_KNOWN, now);
          findings.add(new Finding(row.id(), 0, null, Outcome.NOT_IN_LOG, NOT_KNOWN));
        });
    return findings;
  }

  private static boolean claimsToCount(Tender row, Envelope envelope) {
    return envelope == Envelope.QUALITY
        ? row.status().isSubmitted() || isInCompetition(row)
        : isInCompetition(row);
  }

  private static boolean isInCompetition(Tender row) {
    return List.of(IN_COMPETITION).contains(row.status());
  }

  /** A supplier has one tender a lot: where the log has two, the one submitted later counts. */
  private static Set<UUID> replaced(Counting counting, Map<UUID, Tender> rows) {
    Map<String, LoggedTender> latest = new HashMap<>();
    Set<UUID> replaced = new HashSet<>();
    for (LoggedTender logged : counting.tenders()) {
      Tender row = rows.get(logged.tenderId());
      if (!logged.counts() || row == null) {
        continue;
      }
      String whose = row.supplierId() + " " + logged.lotId();
      LoggedTender other = latest.get(whose);
      boolean later = other == null || logged.received().isAfter(other.received());
      if (other != null) {
        replaced.add((later ? other : logged).tenderId());
      }
      if (later) {
        latest.put(whose, logged);
      }
    }
    return replaced;
  }

  private @Nullable Finding quality(
      OpenEnvelopes.Opening opening,
      @Nullable Tender row,
      LoggedTender logged,
      boolean replaced,
      Instant now) {
    return switch (logged.standing()) {
      case COUNTS -> {
        if (row == null) {
          yield missing(logged);
        }
        if (replaced) {
          yield leftOut(row, logged, Outcome.REPLACED, "The supplier submitted another one", now);
        }
        yield opened(opening, row, logged, now);
      }
      case LATE -> leftOut(row, logged, Outcome.LATE, "Received after the deadline", now);
      case UNCONFIRMED ->
          leftOut(
              row,
              logged,
              Outcome.NOT_CONFIRMED,
              "Not reconfirmed after a substantial amendment",
              now);
      case WITHDRAWN -> withdrawn(row, logged, now);
    };
  }

  private Finding opened(
      OpenEnvelopes.Opening opening, Tender row, LoggedTender logged, Instant now) {
    standAlone(row, now);
    row.countsAs(logged.version(), now);
    Finding finding = openEnvelopes.open(opening, row, logged);
    if (finding.isOpened()) {
      row.opened(now);
    } else {
      row.disregarded("What was stored is not what was submitted", now);
    }
    return finding;
  }

  /** Drafts that were begun because this one seemed to be withdrawn give way to it. */
  private void standAlone(Tender row, Instant now) {
    if (row.status() != TenderStatus.WITHDRAWN) {
      return;
    }
    tenders.of(row.procurementId(), TenderStatus.values()).stream()
        .filter(other -> !other.id().equals(row.id()))
        .filter(other -> other.supplierId().equals(row.supplierId()))
        .filter(other -> other.lotId().equals(row.lotId()))
        .filter(other -> other.status() != TenderStatus.WITHDRAWN)
        .forEach(other -> other.doesNotCount("Another tender for this lot counts", now));
    tenders.flush();
  }

  private static Finding leftOut(
      @Nullable Tender row, LoggedTender logged, Outcome outcome, String why, Instant now) {
    if (row != null && row.status().canBecome(TenderStatus.DISREGARDED)) {
      row.disregarded(why, now);
    }
    return OpenEnvelopes.finding(logged, outcome, why);
  }

  /** Nobody is told of it unless something claimed that it counts. */
  private static @Nullable Finding withdrawn(
      @Nullable Tender row, LoggedTender logged, Instant now) {
    if (row == null || !row.status().isSubmitted() && !isInCompetition(row)) {
      return null;
    }
    row.doesNotCount("Withdrawn by its supplier", now);
    return OpenEnvelopes.finding(logged, Outcome.WITHDRAWN, "Withdrawn by its supplier");
  }

  /** Whether it competes: the log states that quality was opened, and it reaches the minimums. */
  private static boolean competes(Counting counting, Set<UUID> failing, LoggedTender logged) {
    return counting.opened().contains(logged.tenderId()) && !failing.contains(logged.tenderId());
  }

  /** Of tenders that are out already the price stays sealed: it concerns nobody. */
  private @Nullable Finding price(
      OpenEnvelopes.Opening opening,
      @Nullable Tender row,
      LoggedTender logged,
      boolean competes,
      Instant now) {
    if (!logged.counts()) {
      return null;
    }
    if (row == null) {
      return missing(logged);
    }
    if (!competes) {
      return OpenEnvelopes.finding(
          logged, Outcome.OUT, row.reason().orElse("It is out of the competition"));
    }
    row.competes(now);
    return openEnvelopes.open(opening, row, logged);
  }

  private static Finding missing(LoggedTender logged) {
    return OpenEnvelopes.finding(
        logged, Outcome.MISSING, "The tender that the log states is not there");
  }
}
