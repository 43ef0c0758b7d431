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
import org.guildhall.kit.web.permission.SecondFactor;

/** How claims notified within standstill end. */
@Path("/api/v1/standstill-claims/{id}")
@Tag(name = "Award")
@RunOnVirtualThread
class ClaimResource {
  private final CurrentActor current;
  private final ResolveClaim resolveClaim;

  ClaimResource(CurrentActor current, ResolveClaim resolveClaim) {
    this.current = current;
    this.resolveClaim = resolveClaim;
  }

  /** How it ended and why. */
  public record ResolutionRequest(
      @NotNull StandstillClaim.Resolution resolution,
      @NotBlank @Size(max = 10_000) String statement) {}

  @POST
  @Path("resolution")
  @RequiresRole(Role.APPROVER)
  @SecondFactor
  @Idempotent
  public ClaimView resolve(@PathParam("id") UUID id, @NotNull @Valid ResolutionRequest request) {
    return resolveClaim.resolve(current.actor(), id, request.resolution(), request.statement());
  }
}
