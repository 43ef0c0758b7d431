package org.guildhall.buying.consortium.formation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.consortium.ConsortiumStatus;
import org.guildhall.buying.consortium.view.ConsortiumView;
import org.guildhall.buying.consortium.view.FindConsortia;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jspecify.annotations.Nullable;

/** Forming a consortium and finding one. */
@Path("/api/v1/consortia")
@Tag(name = "Consortia")
@RunOnVirtualThread
class ConsortiumResource {
  private final CurrentActor current;
  private final FormConsortium formConsortium;
  private final FindConsortia find;
  private final ProposeAgreement proposeAgreement;
  private final ConstituteConsortium constitute;
  private final InviteMembers inviteMembers;

  ConsortiumResource(
      CurrentActor current,
      FormConsortium formConsortium,
      FindConsortia find,
      ProposeAgreement proposeAgreement,
      ConstituteConsortium constitute,
      InviteMembers inviteMembers) {
    this.current = current;
    this.formConsortium = formConsortium;
    this.find = find;
    this.proposeAgreement = proposeAgreement;
    this.constitute = constitute;
    this.inviteMembers = inviteMembers;
  }

  @POST
  @RequiresRole(Role.BUYER)
  @Idempotent
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ConsortiumView.class)))
  public Response form(@NotNull @Valid NewConsortium request) {
    var formed = formConsortium.form(current.actor(), request);
    return Response.created(URI.create("/api/v1/consortia/" + formed.id())).entity(formed).build();
  }

  @GET
  @OpenToAll
  public Page<FindConsortia.ConsortiumSummary> list(
      @QueryParam("challenge") @Nullable UUID challenge,
      @QueryParam("member") @Nullable UUID member,
      @QueryParam("status") @Nullable ConsortiumStatus status,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return find.page(
        current.actor(),
        new FindConsortia.Filter(challenge, member, status),
        after,
        Page.limit(limit));
  }

  @GET
  @Path("{id}")
  @OpenToAll
  public ConsortiumView one(@PathParam("id") UUID id) {
    return find.one(current.actor(), id);
  }

  @POST
  @Path("{id}/invitations")
  @RequiresRole(Role.BUYER)
  @Idempotent
  public ConsortiumView invite(@PathParam("id") UUID id, @NotNull @Valid NewMembers request) {
    return inviteMembers.invite(current.actor(), id, request.organisationIds());
  }

  @PUT
  @Path("{id}/agreement")
  @RequiresRole(Role.BUYER)
  public ConsortiumView agreement(@PathParam("id") UUID id, @NotNull @Valid AgreementText request) {
    return proposeAgreement.propose(current.actor(), id, request.text());
  }

  @POST
  @Path("{id}/constitution")
  @RequiresRole(Role.BUYER)
  @Idempotent
  public ConsortiumView constitute(@PathParam("id") UUID id) {
    return constitute.constitute(current.actor(), id);
  }
}
