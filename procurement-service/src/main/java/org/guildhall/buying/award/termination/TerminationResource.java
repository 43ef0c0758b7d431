package org.guildhall.buying.award.termination;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.notice.draft.DraftLine;
import org.guildhall.buying.procurement.view.ProcurementView;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SecondFactor;

/** The end of a procurement without award. */
@Path("/api/v1/procurements/{id}/termination")
@Tag(name = "Procurements")
@RunOnVirtualThread
class TerminationResource {
  private final CurrentActor current;
  private final PrepareTermination prepareTermination;
  private final EndPlan endPlan;

  TerminationResource(
      CurrentActor current, PrepareTermination prepareTermination, EndPlan endPlan) {
    this.current = current;
    this.prepareTermination = prepareTermination;
    this.endPlan = endPlan;
  }

  /** Why: of a public procurement stated to the public, of a plan for its buyers. */
  public record TerminationStatement(@NotBlank @Size(max = 5_000) String reason) {}

  /** Prepares the notice with which a public procurement ends once another person approves it. */
  @PUT
  @RequiresRole(Role.BUYER)
  public DraftLine prepare(
      @PathParam("id") UUID id, @NotNull @Valid TerminationStatement statement) {
    return prepareTermination.prepare(current.actor(), id, statement.reason());
  }

  /** Ends a plan that was never published. */
  @POST
  @RequiresRole(Role.APPROVER)
  @SecondFactor
  @Idempotent
  public ProcurementView endPlan(
      @PathParam("id") UUID id, @NotNull @Valid TerminationStatement statement) {
    return endPlan.end(current.actor(), id, statement.reason());
  }
}
