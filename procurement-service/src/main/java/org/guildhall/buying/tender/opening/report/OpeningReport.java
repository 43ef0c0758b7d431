package org.guildhall.buying.tender.opening.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.log.LogEntry;
import org.guildhall.buying.tender.opening.envelope.Finding;
import org.guildhall.buying.tender.opening.envelope.Outcome;
import org.guildhall.buying.tender.sealing.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * What an opening found, for everybody. A supplier finds its tender by the id on its receipt.
 *
 * @param logProblems what was wrong with the commitment log as a whole, in words; empty if nothing
 * @param tenders in the order of the log; none of openings from before there were reports
 * @param note the signed statement of the opening, which names the same
 * @param leafHash of the statement's leaf, 64 hex digits
 * @param proofLink where its place in the log is
 */
record OpeningReport(
    UUID openingId,
    Envelope envelope,
    Instant openedAt,
    List<String> logProblems,
    List<TenderLine> tenders,
    String note,
    String leafHash,
    String proofLink) {

  /**
   * A tender at the opening.
   *
   * @param version the one that counts by the log; 0 if the log knows none
   * @param sealedHash as on its receipt, 64 hex digits
   * @param outcome what became of it
   * @param reason why it was not opened, and whatever else must be looked into, such as that
   *     somebody submitted it who did not act for the supplier any more; null if there is nothing
   */
  record TenderLine(
      UUID tenderId,
      long version,
      @Nullable String sealedHash,
      Outcome outcome,
      @Nullable String reason) {
    static TenderLine of(Finding finding) {
      return new TenderLine(
          finding.tenderId(),
          finding.version(),
          finding.sealedHash(),
          finding.outcome(),
          finding.reason());
    }
  }

  static OpeningReport of(
      UUID openingId,
      Envelope envelope,
      Instant openedAt,
      OpeningFindings.Found found,
      LogEntry statement) {
    String leaf = statement.leafHash().hex();
    return new OpeningReport(
        openingId,
        envelope,
        openedAt,
        found.problems(),
        found.tenders().stream().map(TenderLine::of).toList(),
        statement.note(),
        leaf,
        "/api/v1/log/proofs/inclusion?leaf=" + leaf);
  }
}
