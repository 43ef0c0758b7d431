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
import org.jspecify.annotations.Nullable;

/** The end of a procurement without award. */
@Path("/api/v1/procurements/{id}/termination")
@Tag(name = "Procurements")
@RunOnVirtualThread
class TerminationResource {
  private final CurrentActor current;
  private final PrepareTermination prepareTermination;
  private final TerminateProcurement terminateProcurement;

  TerminationResource(
      CurrentActor current,
      PrepareTermination prepareTermination,
      TerminateProcurement terminateProcurement) {
    this.current = current;
    this.prepareTermination = prepareTermination;
    this.terminateProcurement = terminateProcurement;
  }

  /** The statement to the public. */
  public record TerminationStatement(@NotBlank @Size(max = 5_000) String reason) {}

  /** Why a plan ends; of a published procurement the reason was prepared and may be left out. */
  public record TerminationRequest(@Nullable @Size(max = 5_000) String reason) {}

  @PUT
  @RequiresRole(Role.BUYER)
  public DraftLine prepare(
      @PathParam("id") UUID id, @NotNull @Valid TerminationStatement statement) {
    return prepareTermination.prepare(current.actor(), id, statement.reason());
  }

  @POST
  @RequiresRole(Role.APPROVER)
  @Idempotent
  public ProcurementView terminate(
      @PathParam("id") UUID id, @Nullable @Valid TerminationRequest request) {
    return terminateProcurement.terminate(
        current.actor(), id, request == null ? null : request.reason());
  }
}
