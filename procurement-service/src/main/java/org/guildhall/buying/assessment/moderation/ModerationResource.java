package org.guildhall.buying.assessment.moderation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jspecify.annotations.Nullable;

/** What the moderator and the panel do together. */
@Path("/api/v1/procurements/{id}")
@Tag(name = "Moderation")
@RunOnVirtualThread
class ModerationResource {
  private final CurrentActor current;
  private final ReadModeration readModeration;
  private final AgreeOnScore agreeOnScore;
  private final LockConsensus lockConsensus;

  ModerationResource(
      CurrentActor current,
      ReadModeration readModeration,
      AgreeOnScore agreeOnScore,
      LockConsensus lockConsensus) {
    this.current = current;
    this.readModeration = readModeration;
    this.agreeOnScore = agreeOnScore;
    this.lockConsensus = lockConsensus;
  }

  /** The agreed whole score with the reason the bidder will read. */
  public record ConsensusRequest(
      @NotNull UUID tenderId,
      @NotNull UUID criterionId,
      @NotNull Integer score,
      @NotBlank @Size(max = 10_000) String reason) {}

  @GET
  @Path("moderation")
  @RequiresRole({Role.BUYER, Role.EVALUATOR})
  public ModerationView moderation(
      @PathParam("id") UUID id,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return readModeration.read(current.actor(), id, Cursor.decode(after), Page.limit(limit));
  }

  /** One criterion of one tender: the answer, every score with its reason, what was agreed. */
  @GET
  @Path("moderation/tenders/{tenderId}/criteria/{criterionId}")
  @RequiresRole({Role.BUYER, Role.EVALUATOR})
  public ModerationView.ModeratedPart part(
      @PathParam("id") UUID id,
      @PathParam("tenderId") UUID tenderId,
      @PathParam("criterionId") UUID criterionId) {
    return readModeration.read(current.actor(), id, tenderId, criterionId);
  }

  @PUT
  @Path("consensus")
  @RequiresRole(Role.BUYER)
  public AgreeOnScore.Agreed agree(
      @PathParam("id") UUID id, @NotNull @Valid ConsensusRequest request) {
    return agreeOnScore.agree(
        current.actor(),
        id,
        new AgreeOnScore.Agreement(
            request.tenderId(), request.criterionId(), request.score(), request.reason()));
  }

  @POST
  @Path("consensus/lock")
  @RequiresRole(Role.BUYER)
  @Idempotent
  public LockConsensus.Locked lock(@PathParam("id") UUID id) {
    return lockConsensus.lock(current.actor(), id);
  }
}
