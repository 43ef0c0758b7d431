package org.guildhall.buying.award.termination;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.procurement.ProcurementView;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** The end of a procurement without award. */
@Path("/api/v1/procurements/{id}/termination")
@Tag(name = "Procurements")
@RunOnVirtualThread
public class TerminationResource {
  private final CurrentActor current;
  private final TerminateProcurement terminateProcurement;

  TerminationResource(CurrentActor current, TerminateProcurement terminateProcurement) {
    this.current = current;
    this.terminateProcurement = terminateProcurement;
  }

  /** The statement to the public. */
  public record TerminationRequest(@NotBlank @Size(max = 5_000) String reason) {}

  @POST
  @RequiresRole(Role.APPROVER)
  @Idempotent
  public ProcurementView terminate(
      @PathParam("id") UUID id, @NotNull @Valid TerminationRequest request) {
    return terminateProcurement.terminate(current.actor(), id, request.reason());
  }
}
