package org.guildhall.marketplace.market.response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Replies;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.marketplace.market.response.ResponseView.ResponseSummary;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The responses to one challenge. */
@Path("/api/v1/challenges/{id}/responses")
@Tag(name = "Responses")
@RunOnVirtualThread
class ChallengeResponsesResource {

  private final CurrentActor current;
  private final DraftResponse draft;
  private final FindResponses find;

  ChallengeResponsesResource(CurrentActor current, DraftResponse draft, FindResponses find) {
    this.current = current;
    this.draft = draft;
    this.find = find;
  }

  @POST
  @RequiresRole(Role.BIDDER)
  @Idempotent
  @Operation(summary = "Begin your response; the body may be left out or incomplete")
  public RestResponse<ResponseView> draft(
      @PathParam("id") UUID challenge, @Valid @Nullable ProposalRequest request) {
    ResponseView view =
        draft.draft(current.actor(), challenge, request == null ? null : request.proposal());
    return Replies.created("/api/v1/responses/" + view.id(), view, view.version());
  }

  @GET
  @RequiresRole({Role.AUTHOR, Role.APPROVER, Role.BUYER})
  @Operation(summary = "What suppliers handed in for your challenge, newest first")
  public Page<ResponseSummary> list(
      @PathParam("id") UUID challenge,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return find.toChallenge(current.actor(), challenge, Cursor.decode(after), Page.limit(limit));
  }
}
