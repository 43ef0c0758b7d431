package org.guildhall.buying.award.standstill;

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
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** Claims notified within the standstill of a procurement. */
@Path("/api/v1/procurements/{id}/standstill-claims")
@Tag(name = "Award")
@RunOnVirtualThread
class StandstillClaimsResource {
  private final CurrentActor current;
  private final NotifyClaim notifyClaim;

  StandstillClaimsResource(CurrentActor current, NotifyClaim notifyClaim) {
    this.current = current;
    this.notifyClaim = notifyClaim;
  }

  /** What the claim is about. */
  public record ClaimRequest(@NotBlank @Size(max = 10_000) String reason) {}

  @POST
  @RequiresRole({Role.BIDDER, Role.BUYER})
  @Idempotent
  public ClaimView claim(@PathParam("id") UUID id, @NotNull @Valid ClaimRequest request) {
    return notifyClaim.notify(current.actor(), id, request.reason());
  }
}
