package org.guildhall.marketplace.organisation.invitation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Replies;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SecondFactor;
import org.jboss.resteasy.reactive.RestResponse;

/** Invitations to join an organisation. */
@Path("/api/v1/organisations/{id}/invitations")
@Tag(name = "Members")
@RunOnVirtualThread
class InvitationResource {

  private final CurrentActor current;
  private final FindInvitations find;
  private final InviteMember invite;
  private final RevokeInvitation revoke;

  InvitationResource(
      CurrentActor current, FindInvitations find, InviteMember invite, RevokeInvitation revoke) {
    this.current = current;
    this.find = find;
    this.invite = invite;
    this.revoke = revoke;
  }

  @GET
  @RequiresRole(Role.ADMIN)
  @Operation(summary = "Invitations nobody has accepted yet")
  public List<InvitationView> invitations(@PathParam("id") UUID organisation) {
    return find.open(current.actor(), organisation);
  }

  @POST
  @RequiresRole(Role.ADMIN)
  @SecondFactor
  @Idempotent
  @Operation(summary = "Invite somebody by e-mail; the token is shown this once")
  public RestResponse<InvitationView> invite(
      @PathParam("id") UUID organisation, @NotNull @Valid InvitationRequest request) {
    return Replies.created(invite.invite(current.actor(), organisation, request));
  }

  @DELETE
  @Path("/{invitationId}")
  @RequiresRole(Role.ADMIN)
  @SecondFactor(notNeededBecause = "It lets nobody in, and can be given again.")
  @Operation(summary = "Take an invitation back")
  public RestResponse<Void> revoke(
      @PathParam("id") UUID organisation, @PathParam("invitationId") UUID invitation) {
    revoke.revoke(current.actor(), organisation, invitation);
    return RestResponse.noContent();
  }
}
