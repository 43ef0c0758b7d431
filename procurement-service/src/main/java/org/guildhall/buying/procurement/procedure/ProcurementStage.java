package org.guildhall.buying.procurement.procedure;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features read of a procurement: which it is, whose, and how far it is.
 *
 * @param ocid absent while it is planned
 * @param leadId the lead authority
 * @param buyers the buyers named in the tender notice; none while it is planned
 * @param questionsUntil until when suppliers may ask, once that is planned
 * @param tendersUntil the deadline, once that is planned
 * @param isPublic whether its tender notice is public
 */
public record ProcurementStage(
    UUID id,
    Optional<String> ocid,
    String title,
    UUID consortiumId,
    UUID leadId,
    Set<UUID> buyers,
    ProcedureKind procedure,
    Stage stage,
    @Nullable Instant questionsUntil,
    @Nullable Instant tendersUntil,
    boolean isPublic) {

  public ProcurementStage {
    buyers = Set.copyOf(buyers);
  }

  /** Where it stands at a moment. */
  public ProcurementStatus status(Instant now) {
    return procedure.procedure().at(stage, now);
  }

  /** Whether the act is legal at that moment, for whoever may do it. */
  public boolean canBe(Act act, Instant now) {
    return procedure.procedure().canBe(act, stage, now);
  }

  /** Refuses with ILLEGAL_STATE unless the act is legal at that moment. */
  public Transition mustBe(Act act, Instant now) {
    return procedure.procedure().mustBe(act, stage, now);
  }

  /** Whether the organisation is one of the buyers named in the tender notice. */
  public boolean isBuyer(UUID organisationId) {
    return buyers.contains(organisationId);
  }
}
