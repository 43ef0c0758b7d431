package org.guildhall.buying.tender.submission;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.kit.facts.outbox.Fact;

/** What other services are told; not who tendered and nothing of what. */
final class SubmissionFacts {
  private static final String TOPIC = "tenders";

  private SubmissionFacts() {}

  /** A tender came in, was withdrawn or reconfirmed. */
  record Received(
      UUID id, long version, UUID procurementId, UUID lotId, String act, Instant receivedAt) {}

  static Fact of(Act act, TenderRow tender, Instant receivedAt) {
    long version = tender.version() + 1;
    return new Fact(
        TOPIC,
        "tender." + act.word(),
        tender.id(),
        version,
        new Received(
            tender.id(), version, tender.procurementId(), tender.lotId(), act.word(), receivedAt));
  }
}
