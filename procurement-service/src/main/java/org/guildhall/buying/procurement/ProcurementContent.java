package org.guildhall.buying.procurement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.terms.Category;
import org.guildhall.buying.procurement.terms.EstimatedValue;
import org.guildhall.buying.procurement.terms.Terms;
import org.guildhall.buying.procurement.terms.TieBreak;
import org.guildhall.buying.procurement.terms.Timetable;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * What is bought by whom and on which terms, for features that only read it. What is not locked
 * cannot be changed; who needs no more than how far it is asks the {@code Stages}.
 */
public interface ProcurementContent {
  UUID id();

  /** Of its row; a tender remembers for which one it was written. */
  long version();

  UUID consortiumId();

  UUID challengeId();

  UUID leadId();

  /** The open contracting id, minted when the tender notice is approved. */
  Optional<String> ocid();

  Category category();

  String title();

  String description();

  /** When its tender notice became public. */
  Optional<Instant> publishedAt();

  Timetable timetable();

  /** The deadline; a tender is in time strictly before it. Planned ones may not have it yet. */
  Instant tendersUntil();

  TieBreak tieBreak();

  Terms terms();

  /** The estimated value stated in the tender notice, once there is one. */
  Optional<EstimatedValue> value();

  /** In the order of their numbers. */
  List<Lot> lots();

  /** The buyers named in the tender notice, the lead first; empty while planned. */
  List<Participant> participants();

  /** How far it is. */
  ProcurementStage asStage();

  /** The lot, or a NOT_FOUND problem when it is not one of this procurement. */
  default Lot lot(UUID lotId) {
    return lots().stream()
        .filter(lot -> lot.id().equals(lotId))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("lot of the procurement", lotId));
  }

  /** Whether it is one of the buyers named in the tender notice. */
  default boolean isParticipant(UUID organisationId) {
    return participants().stream().anyMatch(p -> p.organisationId().equals(organisationId));
  }

  /** Where it stands at a moment, as derived from what was recorded and the clock. */
  default ProcurementStatus status(Instant now) {
    return asStage().status(now);
  }

  /** Whether the act is legal at that moment, for whoever may do it. */
  default boolean canBe(Act act, Instant now) {
    return asStage().canBe(act, now);
  }

  /** Refuses with ILLEGAL_STATE unless the act is legal at that moment. */
  default void mustBe(Act act, Instant now) {
    asStage().mustBe(act, now);
  }
}
