package org.guildhall.buying.consortium.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** Votes and closing; a decision is opened through its consortium. */
@Path("/api/v1/decisions/{id}")
@Tag(name = "Decisions")
@RunOnVirtualThread
class DecisionResource {
  private final CurrentActor current;
  private final CastVote castVote;
  private final CloseDecision closeDecision;

  DecisionResource(CurrentActor current, CastVote castVote, CloseDecision closeDecision) {
    this.current = current;
    this.castVote = castVote;
    this.closeDecision = closeDecision;
  }

  /** The option voted for, one of the decision's options. */
  public record VoteRequest(@NotBlank String option) {}

  @POST
  @Path("votes")
  @RequiresRole(Role.APPROVER)
  @SecondFactor
  @Idempotent
  public DecisionView vote(@PathParam("id") UUID id, @NotNull @Valid VoteRequest request) {
    return castVote.cast(current.actor(), id, request.option());
  }

  @POST
  @Path("closure")
  @RequiresRole({Role.BUYER, Role.APPROVER})
  @SecondFactor(notNeededBecause = "It counts votes that were given.")
  @Idempotent
  public DecisionView close(@PathParam("id") UUID id) {
    return closeDecision.close(current.actor(), id);
  }
}
