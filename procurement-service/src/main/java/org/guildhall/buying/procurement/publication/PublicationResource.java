package org.guildhall.buying.procurement.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.procurement.view.ProcurementView;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SecondFactor;

/** From a plan to a tender notice that waits for its approval. */
@Path("/api/v1/procurements")
@Tag(name = "Procurements")
@RunOnVirtualThread
class PublicationResource {
  private final CurrentActor current;
  private final SubmitForApproval submitForApproval;
  private final ReturnPlan returnPlan;

  PublicationResource(
      CurrentActor current, SubmitForApproval submitForApproval, ReturnPlan returnPlan) {
    this.current = current;
    this.submitForApproval = submitForApproval;
    this.returnPlan = returnPlan;
  }

  @POST
  @Path("{id}/submission")
  @RequiresRole(Role.BUYER)
  @Idempotent
  public ProcurementView submit(@PathParam("id") UUID id) {
    return submitForApproval.submit(current.actor(), id);
  }

  @POST
  @Path("{id}/return")
  @RequiresRole(Role.APPROVER)
  @SecondFactor(notNeededBecause = "It publishes nothing and can be handed in again.")
  @Idempotent
  public ProcurementView sendBack(
      @PathParam("id") UUID id, @NotNull @Valid ProcurementReason request) {
    return returnPlan.sendBack(current.actor(), id, request.reason());
  }
}
