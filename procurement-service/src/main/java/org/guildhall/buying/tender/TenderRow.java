package org.guildhall.buying.tender;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a tender that decides what may be done with it, read by one statement; nothing
 * of its content.
 *
 * @param submittedVersion the version that counts, if any was submitted
 * @param nextVersion the number the next submission gets
 * @param published whether the procurement takes tenders at all
 * @param deadline strictly before which a tender must be in
 * @param now by the database's clock, when this was read
 * @param draft what is being written, if anything
 */
public record TenderRow(
    UUID id,
    long version,
    UUID procurementId,
    UUID lotId,
    UUID supplierId,
    TenderStatus status,
    @Nullable Long submittedVersion,
    long nextVersion,
    long procurementVersion,
    boolean published,
    Instant deadline,
    Instant now,
    @Nullable Draft draft) {

  /**
   * The state of a draft.
   *
   * @param number the version it will be when submitted
   * @param ready whether it was complete against version {@code checkedAgainst} of the procurement
   */
  public record Draft(
      long number, boolean ready, long checkedAgainst, String manifest, byte[] sealedHash) {}

  /** Only its supplier knows of a tender; for everybody else there is none. */
  public TenderRow mustBeOf(Actor actor) {
    if (!actor.mustActForSome().equals(supplierId)) {
      throw ProblemException.notFound("tender", id);
    }
    return this;
  }

  /** Refuses late ones by the database's clock; the write checks again. */
  public TenderRow mustTakeTenders() {
    if (!published) {
      throw ProblemException.of(
          TenderProblem.TENDER_NOT_OPEN, "The procurement does not take tenders now");
    }
    if (!now.isBefore(deadline)) {
      throw late(deadline);
    }
    return this;
  }

  /** What a late request is answered. */
  public static ProblemException late(Instant deadline) {
    return ProblemException.of(
        TenderProblem.TENDER_DEADLINE_PASSED,
        "Tenders were accepted before " + UkDates.written(deadline));
  }

  /** The draft, or a problem if nothing is being written. */
  public Draft mustHaveDraft() {
    if (draft == null) {
      throw ProblemException.of(
          TenderProblem.TENDER_IS_SEALED,
          "The tender is "
              + PlainWords.of(status)
              + "; to change it before the deadline, replace it");
    }
    return draft;
  }
}
