package org.guildhall.marketplace.organisation.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.input.ReasonRequest;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Replies;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SecondFactor;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationStatus;
import org.guildhall.marketplace.organisation.registration.Founders.ReleasedMember;
import org.guildhall.marketplace.organisation.verification.JudgeOrganisation;
import org.guildhall.marketplace.organisation.verification.JudgeOrganisation.Verdict;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Organisations: register, describe, verify. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@RunOnVirtualThread
class OrganisationResource {

  private final CurrentActor current;
  private final RegisterOrganisation register;
  private final AmendOrganisation amend;
  private final StateConstituents constituents;
  private final JudgeOrganisation judge;
  private final ReleaseOrganisation release;
  private final FindOrganisations find;

  OrganisationResource(
      CurrentActor current,
      RegisterOrganisation register,
      AmendOrganisation amend,
      StateConstituents constituents,
      JudgeOrganisation judge,
      ReleaseOrganisation release,
      FindOrganisations find) {
    this.current = current;
    this.register = register;
    this.amend = amend;
    this.constituents = constituents;
    this.judge = judge;
    this.release = release;
    this.find = find;
  }

  @POST
  @SignedIn
  @Idempotent
  @Operation(summary = "Register an organisation; you become its first administrator")
  public RestResponse<OrganisationView> register(@NotNull @Valid OrganisationRequest request) {
    OrganisationView view = register.register(current.actor(), request.details());
    return Replies.created("/api/v1/organisations/" + view.id(), view, view.version());
  }

  @POST
  @Path("/{id}/takeover")
  @SignedIn
  @Idempotent
  @Operation(
      summary = "Register an organisation that is known from notices only",
      description = "The numbers that notices gave stay; you become its first administrator")
  public RestResponse<OrganisationView> takeOver(
      @PathParam("id") UUID id, @NotNull @Valid OrganisationRequest request) {
    OrganisationView view = register.takeOver(current.actor(), id, request.details());
    return Replies.created("/api/v1/organisations/" + view.id(), view, view.version());
  }

  @GET
  @OpenToAll
  @Operation(
      summary = "Organisations, newest first",
      description =
          "q searches names and numbers of registers; identifier is a scheme and a number, such as GB-COH:09506232")
  public Page<OrganisationSummary> list(
      @QueryParam("q") @Nullable String text,
      @QueryParam("kind") @Nullable OrganisationKind kind,
      @QueryParam("status") @Nullable OrganisationStatus status,
      @QueryParam("identifier") @Nullable String identifier,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    var filter = FindOrganisations.Filter.of(text, kind, status, identifier);
    return find.page(filter, Cursor.decode(after), Page.limit(limit));
  }

  @GET
  @Path("/{id}")
  @OpenToAll
  @Operation(summary = "One organisation")
  public RestResponse<OrganisationView> one(@PathParam("id") UUID id) {
    return tagged(id);
  }

  @GET
  @Path("/waiting")
  @OperatorOnly
  @Operation(
      summary = "Organisations that wait to be verified, newest first",
      description = "Without those known from notices only, and those that have to be corrected")
  public Page<OrganisationSummary> waiting(
      @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
    return find.waiting(Cursor.decode(after), Page.limit(limit));
  }

  @PUT
  @Path("/{id}")
  @RequiresRole(Role.ADMIN)
  @SecondFactor(notNeededBecause = "It gives nobody a role, and the operator verifies who it is.")
  @Operation(summary = "Correct what your organisation says of itself")
  public RestResponse<OrganisationView> amend(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OrganisationRequest request) {
    amend.amend(current.actor(), id, ifMatch, request.details());
    return tagged(id);
  }

  @PUT
  @Path("/{id}/constituents")
  @RequiresRole(Role.ADMIN)
  @SecondFactor(notNeededBecause = "It gives nobody a role, and can be stated again.")
  @Operation(summary = "State the councils of your combined authority, with dates")
  public RestResponse<OrganisationView> constituents(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ConstituentsRequest request) {
    constituents.state(current.actor(), id, ifMatch, request.stated());
    return tagged(id);
  }

  @POST
  @Path("/{id}/verification")
  @OperatorOnly
  @SecondFactor
  @Idempotent
  @Operation(
      summary = "Verify that an organisation is who it says it is",
      description = "With If-Match only what was seen is verified; its people may have changed it")
  public RestResponse<OrganisationView> verify(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return judged(id, ifMatch, new Verdict.Verify());
  }

  @POST
  @Path("/{id}/refusal")
  @OperatorOnly
  @SecondFactor
  @Idempotent
  @Operation(
      summary = "Say why an organisation cannot be verified",
      description = "Its administrators are told; once they correct it, it waits again")
  public RestResponse<OrganisationView> refuse(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return judged(id, ifMatch, new Verdict.Refuse(request.reason()));
  }

  @POST
  @Path("/{id}/suspension")
  @OperatorOnly
  @SecondFactor
  @Idempotent
  @Operation(summary = "Suspend an organisation")
  public RestResponse<OrganisationView> suspend(
      @PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
    return judged(id, null, new Verdict.Suspend(request.reason()));
  }

  @POST
  @Path("/{id}/reinstatement")
  @OperatorOnly
  @SecondFactor
  @Idempotent
  @Operation(summary = "End a suspension")
  public RestResponse<OrganisationView> reinstate(@PathParam("id") UUID id) {
    return judged(id, null, new Verdict.Reinstate());
  }

  @POST
  @Path("/{id}/release")
  @OperatorOnly
  @SecondFactor
  @Idempotent
  @Operation(
      summary = "Give back an organisation that was registered by who does not speak for it",
      description =
          "Only before it is verified. Its memberships and invitations end, what was typed goes, its"
              + " people are told the reason and cannot register it again")
  public RestResponse<OrganisationView> release(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    release.release(current.actor(), id, ifMatch, request.reason());
    return tagged(id);
  }

  @GET
  @Path("/{id}/released-members")
  @OperatorOnly
  @Operation(summary = "Who belonged to the organisation when it was given back")
  public List<ReleasedMember> releasedMembers(@PathParam("id") UUID id) {
    return release.people(id);
  }

  @POST
  @Path("/{id}/released-members/{membershipId}/readmission")
  @OperatorOnly
  @SecondFactor
  @Idempotent
  @Operation(summary = "Let somebody register the organisation again")
  public RestResponse<Void> readmit(
      @PathParam("id") UUID id, @PathParam("membershipId") UUID membership) {
    release.readmit(current.actor(), id, membership);
    return RestResponse.noContent();
  }

  private RestResponse<OrganisationView> judged(
      UUID id, @Nullable String ifMatch, Verdict verdict) {
    Actor operator = current.actor();
    judge.judge(operator, id, ifMatch, verdict);
    return tagged(id);
  }

  private RestResponse<OrganisationView> tagged(UUID id) {
    OrganisationView view = find.one(current.actor(), id);
    return Replies.versioned(view, view.version());
  }
}
