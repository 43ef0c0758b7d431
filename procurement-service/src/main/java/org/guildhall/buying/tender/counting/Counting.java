package org.guildhall.buying.tender.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.buying.tender.log.LogWalk;
import org.guildhall.buying.tender.log.Logged;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.terms.SealedTerms;
import org.jspecify.annotations.Nullable;

/**
 * Which tenders count. The statements of the log are taken in their order: of each tender the last
 * submission counts that was received before the deadline and not withdrawn, and, where the terms
 * changed in substance, submitted or confirmed after that.
 *
 * @param tenders every tender the log knows, in the order in which they first came in
 * @param until the deadline that the log states; null if it states no terms
 * @param opened the tenders of which an opening of quality states that it opened them
 * @param pricesAreOpen whether an opening of prices is stated
 * @param logSize how many leaves the log has
 * @param problems of the log as a whole, in words
 */
public record Counting(
    List<LoggedTender> tenders,
    @Nullable Instant until,
    Set<UUID> opened,
    boolean pricesAreOpen,
    long logSize,
    List<String> problems) {
  private static final String RECEIPT = "receipt";
  private static final String OPENING = "opening";
  private static final String AS_OPENED = " opened";

  public Counting {
    tenders = List.copyOf(tenders);
    opened = Set.copyOf(opened);
    problems = List.copyOf(problems);
  }

  /** Counts what the log says. */
  public static Counting of(LogWalk.Walked log) {
    Instant until =
        log.statements().stream()
            .map(SealedTerms::of)
            .flatMap(Optional::stream)
            .map(SealedTerms::until)
            .reduce((earlier, later) -> later)
            .orElse(null);
    Map<UUID, LoggedTender> tenders = new LinkedHashMap<>();
    for (Logged said : log.statements()) {
      if (said.kind().equals(RECEIPT)) {
        take(tenders, said, until == null || said.time("received").isBefore(until));
      } else {
        SealedTerms.of(said).ifPresent(terms -> amend(tenders, terms));
      }
    }
    List<String> problems = new ArrayList<>(log.problems());
    if (until == null) {
      problems.add("The log states no terms of this procurement");
    }
    return new Counting(
        List.copyOf(tenders.values()),
        until,
        openings(log, Envelope.QUALITY).flatMap(Counting::opened).collect(Collectors.toSet()),
        openings(log, Envelope.PRICE).findAny().isPresent(),
        log.size(),
        problems);
  }

  private static Stream<Logged> openings(LogWalk.Walked log, Envelope envelope) {
    return log.statements().stream()
        .filter(said -> said.kind().equals(OPENING))
        .filter(said -> said.must("act").equals("opened"))
        .filter(said -> said.must("envelope").equals(envelope.name()));
  }

  /** A line says id, version and hash of a tender, and last what became of it. */
  private static Stream<UUID> opened(Logged opening) {
    return opening.all("tender").stream()
        .filter(line -> line.endsWith(AS_OPENED))
        .map(line -> UUID.fromString(line.substring(0, line.indexOf(' '))));
  }

  private static void take(Map<UUID, LoggedTender> tenders, Logged receipt, boolean inTime) {
    UUID id = receipt.id("tender");
    LoggedTender known = tenders.get(id);
    switch (receipt.must("act")) {
      case "submitted" -> {
        if (inTime) {
          tenders.put(id, LoggedTender.submitted(receipt, Standing.COUNTS));
        } else if (known == null || known.standing() == Standing.WITHDRAWN) {
          tenders.put(id, LoggedTender.submitted(receipt, Standing.LATE));
        }
      }
      case "reconfirmed" -> stand(tenders, known, Standing.COUNTS, inTime);
      case "withdrawn" -> stand(tenders, known, Standing.WITHDRAWN, inTime);
      default -> throw new IllegalStateException("A receipt of " + receipt.must("act"));
    }
  }

  /** What is said too late changes nothing. */
  private static void stand(
      Map<UUID, LoggedTender> tenders,
      @Nullable LoggedTender known,
      Standing next,
      boolean inTime) {
    if (known != null && inTime) {
      tenders.put(known.tenderId(), known.become(next));
    }
  }

  private static void amend(Map<UUID, LoggedTender> tenders, SealedTerms terms) {
    tenders.replaceAll((id, tender) ->
        tender.counts() && (terms.confirm() || terms.unconfirmed().contains(id))
            ? tender.become(Standing.UNCONFIRMED)
            : tender);
  }
}
