package org.guildhall.buying.award.proposal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jspecify.annotations.Nullable;

/** The award of a procurement as it is proposed and as far as it is. */
@Path("/api/v1/procurements/{id}")
@Tag(name = "Award")
@RunOnVirtualThread
class AwardResource {
  private final CurrentActor current;
  private final ReadAward readAward;
  private final ProposeAward proposeAward;

  AwardResource(CurrentActor current, ReadAward readAward, ProposeAward proposeAward) {
    this.current = current;
    this.readAward = readAward;
    this.proposeAward = proposeAward;
  }

  /** Until when the members may vote; a week when left out. */
  public record ProposalRequest(@Nullable Instant votesUntil) {}

  @GET
  @Path("award")
  @OpenToAll
  public AwardView award(@PathParam("id") UUID id) {
    return readAward.read(current.actor(), id);
  }

  @POST
  @Path("award-proposal")
  @RequiresRole(Role.BUYER)
  @Idempotent
  public AwardView propose(@PathParam("id") UUID id, @Valid @Nullable ProposalRequest request) {
    return proposeAward.propose(current.actor(), id, request == null ? null : request.votesUntil());
  }
}
