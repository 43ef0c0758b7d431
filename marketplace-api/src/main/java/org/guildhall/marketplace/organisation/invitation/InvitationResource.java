package org.guildhall.marketplace.organisation.invitation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.marketplace.input.FieldChecks;
import org.guildhall.marketplace.organisation.membership.MembershipView.Mine;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Invitations to join an organisation. */
@Path("/api/v1")
@Tag(name = "Members")
@RunOnVirtualThread
public class InvitationResource {

  private static final int LONGEST_TOKEN = 100;

  private final CurrentActor current;
  private final FindInvitations find;
  private final InviteMember invite;
  private final RevokeInvitation revoke;
  private final AcceptInvitation accept;

  InvitationResource(
      CurrentActor current,
      FindInvitations find,
      InviteMember invite,
      RevokeInvitation revoke,
      AcceptInvitation accept) {
    this.current = current;
    this.find = find;
    this.invite = invite;
    this.revoke = revoke;
    this.accept = accept;
  }

  /** The token of an invitation. */
  record AcceptRequest(@Nullable String token) {

    InvitationToken checked() {
      FieldChecks checks = new FieldChecks();
      String value = checks.required("token", token, LONGEST_TOKEN);
      checks.mustBeFine();
      return new InvitationToken(value);
    }
  }

  @GET
  @Path("/organisations/{id}/invitations")
  @RequiresRole("ADMIN")
  @Operation(summary = "Invitations nobody has accepted yet")
  public List<InvitationView> invitations(@PathParam("id") UUID organisation) {
    return find.open(current.actor(), organisation);
  }

  @POST
  @Path("/organisations/{id}/invitations")
  @RequiresRole("ADMIN")
  @Idempotent
  @Operation(summary = "Invite somebody by e-mail; the token is shown this once")
  public RestResponse<InvitationView> invite(
      @PathParam("id") UUID organisation, InvitationRequest request) {
    InvitationView view = invite.invite(current.actor(), organisation, FieldChecks.body(request));
    return RestResponse.status(RestResponse.Status.CREATED, view);
  }

  @DELETE
  @Path("/organisations/{id}/invitations/{invitationId}")
  @RequiresRole("ADMIN")
  @Operation(summary = "Take an invitation back")
  public RestResponse<Void> revoke(
      @PathParam("id") UUID organisation, @PathParam("invitationId") UUID invitation) {
    revoke.revoke(current.actor(), organisation, invitation);
    return RestResponse.noContent();
  }

  @POST
  @Path("/invitations/accept")
  @SignedIn
  @Tag(name = "Me")
  @Idempotent
  @Operation(summary = "Accept an invitation")
  public Mine accept(AcceptRequest request) {
    return accept.accept(current.actor(), FieldChecks.body(request).checked());
  }
}
