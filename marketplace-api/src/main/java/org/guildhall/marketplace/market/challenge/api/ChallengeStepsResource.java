package org.guildhall.marketplace.market.challenge.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.input.ReasonRequest;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Replies;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SecondFactor;
import org.guildhall.marketplace.market.challenge.MoveChallenge;
import org.guildhall.marketplace.market.challenge.MoveChallenge.Step;
import org.guildhall.marketplace.market.challenge.ResultRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a challenge from draft to result. */
@Path("/api/v1/challenges/{id}")
@Tag(name = "Challenges")
@RunOnVirtualThread
class ChallengeStepsResource {

  private final CurrentActor current;
  private final MoveChallenge move;
  private final FindChallenges find;

  ChallengeStepsResource(CurrentActor current, MoveChallenge move, FindChallenges find) {
    this.current = current;
    this.move = move;
    this.find = find;
  }

  @POST
  @Path("/submission")
  @RequiresRole(Role.AUTHOR)
  @Idempotent
  @Operation(summary = "Hand it to an approver")
  public RestResponse<ChallengeView> submit(@PathParam("id") UUID id) {
    return moved(id, new Step.Submit());
  }

  @POST
  @Path("/return")
  @RequiresRole(Role.APPROVER)
  @SecondFactor(notNeededBecause = "It publishes nothing and can be handed in again.")
  @Idempotent
  @Operation(summary = "Send it back to the author with a reason")
  public RestResponse<ChallengeView> sendBack(
      @PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
    return moved(id, new Step.SendBack(request.reason()));
  }

  @POST
  @Path("/publication")
  @RequiresRole(Role.APPROVER)
  @SecondFactor
  @Idempotent
  @Operation(summary = "Publish it; not by anybody who wrote at it")
  public RestResponse<ChallengeView> publish(@PathParam("id") UUID id) {
    return moved(id, new Step.Publish());
  }

  @POST
  @Path("/withdrawal")
  @RequiresRole({Role.AUTHOR, Role.APPROVER})
  @SecondFactor(notNeededBecause = "Its authors may do it without a second person.")
  @Idempotent
  @Operation(summary = "Take it back for good, with a reason")
  public RestResponse<ChallengeView> withdraw(
      @PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
    return moved(id, new Step.Withdraw(request.reason()));
  }

  @POST
  @Path("/closure")
  @RequiresRole({Role.AUTHOR, Role.APPROVER})
  @SecondFactor(notNeededBecause = "Its authors may do it without a second person.")
  @Idempotent
  @Operation(summary = "Take no further responses")
  public RestResponse<ChallengeView> close(@PathParam("id") UUID id) {
    return moved(id, new Step.Close());
  }

  @POST
  @Path("/outcome")
  @RequiresRole({Role.AUTHOR, Role.APPROVER})
  @SecondFactor(notNeededBecause = "Its authors may do it without a second person.")
  @Idempotent
  @Operation(summary = "Say what came of it, once it is closed")
  public RestResponse<ChallengeView> conclude(
      @PathParam("id") UUID id, @NotNull @Valid ResultRequest request) {
    return moved(id, new Step.Conclude(request.result()));
  }

  private RestResponse<ChallengeView> moved(UUID id, Step step) {
    move.move(current.actor(), id, step);
    ChallengeView view = find.one(current.actor(), id);
    return Replies.versioned(view, view.version());
  }
}
