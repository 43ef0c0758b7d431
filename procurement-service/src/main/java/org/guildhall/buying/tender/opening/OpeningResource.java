package org.guildhall.buying.tender.opening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SecondFactor;

/** The second opener's word. */
@Path("/api/v1/openings")
@Tag(name = "Openings")
@RunOnVirtualThread
class OpeningResource {
  private final CurrentActor current;
  private final ApproveOpening approveOpening;

  OpeningResource(CurrentActor current, ApproveOpening approveOpening) {
    this.current = current;
    this.approveOpening = approveOpening;
  }

  @POST
  @Path("{id}/approval")
  @RequiresRole(Role.OPENER)
  @SecondFactor
  @Idempotent
  public OpeningView approve(@PathParam("id") UUID id) {
    return approveOpening.approve(current.actor(), id);
  }
}
