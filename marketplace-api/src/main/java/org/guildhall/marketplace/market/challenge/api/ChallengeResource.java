package org.guildhall.marketplace.market.challenge.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Replies;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.marketplace.market.challenge.DraftChallenge;
import org.guildhall.marketplace.market.challenge.WriteChallenge;
import org.guildhall.marketplace.market.challenge.act.ChallengeStatus;
import org.guildhall.marketplace.market.challenge.brief.BriefGate;
import org.guildhall.marketplace.market.challenge.brief.BriefRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Challenges: write and read. */
@Path("/api/v1/challenges")
@Tag(name = "Challenges")
@RunOnVirtualThread
class ChallengeResource {

  private final CurrentActor current;
  private final DraftChallenge draft;
  private final WriteChallenge write;
  private final FindChallenges find;

  ChallengeResource(
      CurrentActor current, DraftChallenge draft, WriteChallenge write, FindChallenges find) {
    this.current = current;
    this.draft = draft;
    this.write = write;
    this.find = find;
  }

  @POST
  @RequiresRole(Role.AUTHOR)
  @Idempotent
  @Operation(summary = "Begin a challenge; only its title is required")
  public RestResponse<ChallengeView> draft(@NotNull @Valid BriefRequest request) {
    UUID id = draft.draft(current.actor(), request.brief());
    ChallengeView view = find.one(current.actor(), id);
    return Replies.created("/api/v1/challenges/" + id, view, view.version());
  }

  @PUT
  @Path("/{id}")
  @RequiresRole(Role.AUTHOR)
  @Operation(summary = "Change your draft, or amend what is open")
  public RestResponse<ChallengeView> write(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid BriefRequest request) {
    write.write(current.actor(), id, ifMatch, request.brief());
    return one(id);
  }

  @GET
  @OpenToAll
  @Operation(
      summary = "Published challenges, newest first",
      description =
          "cpv also finds narrower codes; mine=true lists your own organisation's, drafts too")
  public Page<ChallengeSummary> list(
      @QueryParam("status") @Nullable ChallengeStatus status,
      @QueryParam("organisation") @Nullable UUID organisation,
      @QueryParam("cpv") @Nullable String cpv,
      @QueryParam("mine") @DefaultValue("false") boolean mine,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    var filter = new FindChallenges.Filter(status, organisation, cpv, mine);
    return find.page(current.actor(), filter, Cursor.decode(after), Page.limit(limit));
  }

  @GET
  @Path("/{id}")
  @OpenToAll
  @Operation(summary = "One challenge; before it is published only its own council finds it")
  public RestResponse<ChallengeView> one(@PathParam("id") UUID id) {
    ChallengeView view = find.one(current.actor(), id);
    return Replies.versioned(view, view.version());
  }

  @GET
  @Path("/{id}/editions")
  @OpenToAll
  @Operation(summary = "What it said at its publication and after each amendment")
  public List<ChallengeView.Edition> editions(@PathParam("id") UUID id) {
    return find.editions(id);
  }

  @GET
  @Path("/{id}/brief-gate")
  @RequiresRole({Role.AUTHOR, Role.APPROVER, Role.ADMIN})
  @Operation(summary = "What is missing before it can be published")
  public List<BriefGate.Missing> missing(@PathParam("id") UUID id) {
    return find.missing(current.actor(), id);
  }
}
