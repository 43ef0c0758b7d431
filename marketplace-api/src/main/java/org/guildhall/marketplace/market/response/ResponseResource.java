package org.guildhall.marketplace.market.response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Replies;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.marketplace.market.response.MoveResponse.Step;
import org.guildhall.marketplace.market.response.ResponseView.ResponseSummary;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Responses: their supplier writes them, the council they are handed to assesses them. */
@Path("/api/v1/responses")
@Tag(name = "Responses")
@RunOnVirtualThread
class ResponseResource {

  private final CurrentActor current;
  private final MoveResponse move;
  private final AssessResponse assess;
  private final FindResponses find;

  ResponseResource(
      CurrentActor current, MoveResponse move, AssessResponse assess, FindResponses find) {
    this.current = current;
    this.move = move;
    this.assess = assess;
    this.find = find;
  }

  /** Shortlisted or not, and why. */
  record AssessmentRequest(@NotNull Boolean shortlisted, @NotBlank @Text(10_000) String feedback) {

    AssessmentRequest {
      feedback = Input.required(feedback);
    }
  }

  @GET
  @RequiresRole({Role.BIDDER, Role.ADMIN})
  @Operation(summary = "Your organisation's responses, newest first")
  public Page<ResponseSummary> own(
      @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
    return find.own(current.actor(), Cursor.decode(after), Page.limit(limit));
  }

  @GET
  @Path("/{id}")
  @RequiresRole({Role.BIDDER, Role.ADMIN, Role.AUTHOR, Role.APPROVER, Role.BUYER})
  @Operation(summary = "Your own response, or one that was handed to your council")
  public RestResponse<ResponseView> one(@PathParam("id") UUID id) {
    return tagged(id);
  }

  @PUT
  @Path("/{id}")
  @RequiresRole(Role.BIDDER)
  @Operation(summary = "Save your draft; as often as you like")
  public RestResponse<ResponseView> write(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ProposalRequest request) {
    return moved(id, new Step.Write(request.proposal(), ifMatch));
  }

  @POST
  @Path("/{id}/submission")
  @RequiresRole(Role.BIDDER)
  @Idempotent
  @Operation(summary = "Hand your response in")
  public RestResponse<ResponseView> submit(@PathParam("id") UUID id) {
    return moved(id, new Step.Submit());
  }

  @POST
  @Path("/{id}/confirmation")
  @RequiresRole(Role.BIDDER)
  @Idempotent
  @Operation(summary = "Stand by your response although the challenge was amended")
  public RestResponse<ResponseView> confirm(@PathParam("id") UUID id) {
    return moved(id, new Step.Confirm());
  }

  @POST
  @Path("/{id}/withdrawal")
  @RequiresRole(value = Role.BIDDER, evenSuspended = true)
  @Idempotent
  @Operation(summary = "Take your response back; you may begin another before the deadline")
  public RestResponse<ResponseView> withdraw(@PathParam("id") UUID id) {
    return moved(id, new Step.Withdraw());
  }

  @POST
  @Path("/{id}/assessment")
  @RequiresRole(Role.AUTHOR)
  @Idempotent
  @Operation(summary = "Shortlist it or not; feedback is required either way")
  public RestResponse<ResponseView> assess(
      @PathParam("id") UUID id, @NotNull @Valid AssessmentRequest request) {
    assess.assess(current.actor(), id, request.shortlisted(), request.feedback());
    return tagged(id);
  }

  private RestResponse<ResponseView> moved(UUID id, Step step) {
    move.move(current.actor(), id, step);
    return tagged(id);
  }

  private RestResponse<ResponseView> tagged(UUID id) {
    ResponseView view = find.one(current.actor(), id);
    return Replies.versioned(view, view.version());
  }
}
