package org.guildhall.buying.tender.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.tender.log.LogEntry;
import org.guildhall.buying.tender.log.LogPlace;
import org.guildhall.buying.tender.log.LogPlaceView;
import org.guildhall.buying.tender.log.TreeHeadView;
import org.jspecify.annotations.Nullable;

/**
 * A receipt. Everything it says is also in {@code note}, the signed statement, which is what
 * counts; docs/security/commitment-log-format.md says how to check it.
 *
 * @param act submitted, withdrawn or reconfirmed
 * @param sealedHash of the manifest of the sealed tender, 64 hex digits
 * @param receivedAt by the database's clock
 * @param leafHash of the note's statement, 64 hex digits
 * @param logIndex null as long as the log has not given it a place; then ask {@code proofLink}
 * @param treeSize as {@code logIndex}
 * @param inclusionProof as {@code logIndex}; hashes from leaf to root
 * @param treeHead as {@code logIndex}
 * @param supersededBy what happened to the tender since, so that this receipt does not count any
 *     more: {@code withdrawn}, or {@code submitted} when another version replaced it; else null
 * @param supersededAt when; as {@code supersededBy}
 */
record ReceiptView(
    UUID receiptId,
    String act,
    UUID procurementId,
    UUID lotId,
    UUID tenderId,
    long tenderVersion,
    String sealedHash,
    Instant receivedAt,
    String note,
    String leafHash,
    @Nullable Long logIndex,
    @Nullable Long treeSize,
    @Nullable List<String> inclusionProof,
    @Nullable TreeHeadView treeHead,
    String proofLink,
    @Nullable String supersededBy,
    @Nullable Instant supersededAt) {

  /**
   * @param later the receipt that superseded this one, if one did
   */
  static ReceiptView of(LogEntry entry, Optional<LogPlace> place, Optional<LogEntry> later) {
    Optional<Map<String, String>> since = later.map(LogEntry::note).map(ReceiptView::facts);
    Map<String, String> facts = facts(entry.note());
    LogPlaceView found = place.map(LogPlaceView::of).orElse(null);
    return new ReceiptView(
        UUID.fromString(fact(facts, "receipt")),
        fact(facts, "act"),
        UUID.fromString(fact(facts, "procurement")),
        UUID.fromString(fact(facts, "lot")),
        UUID.fromString(fact(facts, "tender")),
        Long.parseLong(fact(facts, "version")),
        fact(facts, "sealed").substring("sha256:".length()),
        Instant.parse(fact(facts, "received")),
        entry.note(),
        entry.leafHash().hex(),
        found == null ? null : found.logIndex(),
        found == null ? null : found.treeSize(),
        found == null ? null : found.inclusionProof(),
        found == null ? null : found.treeHead(),
        "/api/v1/log/proofs/inclusion?leaf=" + entry.leafHash().hex(),
        since.map(last -> fact(last, "act")).orElse(null),
        since.map(last -> Instant.parse(fact(last, "received"))).orElse(null));
  }

  /** Whether a receipt after it makes it count no more: a confirmation does not. */
  static boolean supersedes(LogEntry later) {
    return !fact(facts(later.note()), "act").equals(Act.RECONFIRMED.word());
  }

  private static Map<String, String> facts(String note) {
    return note.lines()
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  private static String fact(Map<String, String> facts, String word) {
    String value = facts.get(word);
    if (value == null) {
      throw new IllegalStateException("A receipt without " + word);
    }
    return value;
  }
}
