package org.guildhall.buying.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ProcedureKind;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.procedure.Stage;
import org.guildhall.buying.procurement.procedure.Transition;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/**
 * How far a procurement is on the way of its procedure. TENDERING, SEALED and the end of STANDSTILL
 * are never written by a job: {@link #status(Instant)} derives them.
 */
@Embeddable
class Progress {
  private static final Set<ProcurementStatus> CLOSING =
      EnumSet.of(
          ProcurementStatus.STANDSTILL,
          ProcurementStatus.AWARDED,
          ProcurementStatus.CONTRACTED,
          ProcurementStatus.TERMINATED);

  @Enumerated(EnumType.STRING)
  @Column
  private ProcedureKind procedure;

  @Enumerated(EnumType.STRING)
  @Column
  private ProcurementStatus status;

  @Column private @Nullable Instant publishedAt;
  @Column private @Nullable Instant stageEndsAt;

  /** Where outsiders know it to be while it has ended and the notice of that is not public. */
  @Enumerated(EnumType.STRING)
  @Column
  private @Nullable ProcurementStatus publicStatus;

  @Column private @Nullable Instant publicStageEndsAt;

  @SuppressWarnings("NullAway.Init")
  protected Progress() {}

  Progress(ProcedureKind procedure) {
    this.procedure = procedure;
    this.status = ProcurementStatus.PLANNED;
  }

  ProcedureKind procedure() {
    return procedure;
  }

  Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  Stage stage() {
    return Stage.recorded(status, publishedAt, stageEndsAt);
  }

  /** Where outsiders know it to be. */
  Stage publicStage() {
    return publicStatus == null
        ? stage()
        : Stage.recorded(publicStatus, publishedAt, publicStageEndsAt);
  }

  ProcurementStatus publicStatus(Instant now) {
    return procedure.procedure().at(publicStage(), now);
  }

  /** Whether it has ended and outsiders are not told yet. */
  boolean isEndUntold() {
    return publicStatus != null;
  }

  ProcurementStatus status(Instant now) {
    return procedure.procedure().at(stage(), now);
  }

  boolean canBe(Act act, Instant now) {
    return procedure.procedure().canBe(act, stage(), now);
  }

  Transition mustBe(Act act, Instant now) {
    return procedure.procedure().mustBe(act, stage(), now);
  }

  /** Whether standstill has begun or it was terminated. */
  boolean isClosing() {
    return CLOSING.contains(status);
  }

  /** Takes the step, which nothing but another act ends. */
  Transition take(Act act, Instant now) {
    return take(act, now, null);
  }

  /** Takes the step into a stage that the clock ends. */
  Transition take(Act act, Instant now, @Nullable Instant endsAt) {
    var step = mustBe(act, now);
    // TENDERING follows from PUBLISHED, the confirmation and the clock.
    this.status =
        step.to() == ProcurementStatus.TENDERING ? ProcurementStatus.PUBLISHED : step.to();
    this.stageEndsAt = endsAt;
    return step;
  }

  /** It ends; who knows of it learns that by the termination notice and not before. */
  void ended(Instant now) {
    ProcurementStatus before = status;
    Instant endsAt = stageEndsAt;
    if (before == ProcurementStatus.PLANNED) {
      take(Act.END_PLAN, now);
    } else {
      take(Act.TERMINATE, now);
    }
    if (publishedAt != null) {
      this.publicStatus = before;
      this.publicStageEndsAt = endsAt;
    }
  }

  /** The termination notice is public. */
  Transition endTold(Instant now) {
    var step = take(Act.CONFIRM_TERMINATION, now);
    this.publicStatus = null;
    this.publicStageEndsAt = null;
    return step;
  }

  void published(Instant now) {
    this.publishedAt = now;
  }

  /** The clock does not end the stage any more. */
  void held() {
    this.stageEndsAt = null;
  }

  /** The clock ends standstill again, with that day in London. */
  void released(LocalDate endsOn) {
    if (status == ProcurementStatus.STANDSTILL) {
      this.stageEndsAt = UkDates.endOf(endsOn);
    }
  }

  /** Whether the clock has ended standstill and nobody has written that yet. */
  boolean isAwardUntold(Instant now) {
    return status == ProcurementStatus.STANDSTILL && status(now) == ProcurementStatus.AWARDED;
  }

  /** Writes that standstill is over. */
  Transition awarded(Instant now) {
    if (!isAwardUntold(now)) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE, "Standstill is not over, or a claim blocks it.");
    }
    var step = procedure.procedure().transitions().byClock(status).orElseThrow();
    this.status = step.to();
    this.stageEndsAt = null;
    return step;
  }
}
