package org.guildhall.marketplace.organisation.membership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.marketplace.input.FieldChecks;
import org.jboss.resteasy.reactive.RestResponse;

/** The people of an organisation. */
@Path("/api/v1/organisations/{id}")
@Tag(name = "Members")
@RunOnVirtualThread
public class MembersResource {

  private final CurrentActor current;
  private final FindMembers find;
  private final InviteMember invite;
  private final RevokeInvitation revoke;
  private final ChangeRoles change;
  private final EndMembership end;

  MembersResource(
      CurrentActor current,
      FindMembers find,
      InviteMember invite,
      RevokeInvitation revoke,
      ChangeRoles change,
      EndMembership end) {
    this.current = current;
    this.find = find;
    this.invite = invite;
    this.revoke = revoke;
    this.change = change;
    this.end = end;
  }

  @GET
  @Path("/members")
  @RequiresRole("ADMIN")
  @Operation(summary = "The members of your organisation")
  public List<MembershipView> members(@PathParam("id") UUID organisation) {
    return find.members(current.actor(), organisation);
  }

  @GET
  @Path("/evaluators")
  @RequiresRole("BUYER")
  @Operation(summary = "Who can evaluate for an authority; for buyers of verified authorities")
  public List<MembershipView.Colleague> evaluators(@PathParam("id") UUID organisation) {
    return find.evaluators(current.actor(), organisation);
  }

  @PUT
  @Path("/members/{membershipId}")
  @RequiresRole("ADMIN")
  @Operation(summary = "Say what a member may do")
  public MembershipView change(
      @PathParam("id") UUID organisation,
      @PathParam("membershipId") UUID membership,
      RolesRequest request) {
    return change.change(current.actor(), organisation, membership, FieldChecks.body(request));
  }

  @DELETE
  @Path("/members/{membershipId}")
  @RequiresRole({"ADMIN", "AUTHOR", "APPROVER", "EVALUATOR", "OPENER", "BUYER", "BIDDER", "BROKER"})
  @Operation(summary = "End a membership; everybody may end their own")
  public RestResponse<Void> end(
      @PathParam("id") UUID organisation, @PathParam("membershipId") UUID membership) {
    end.end(current.actor(), organisation, membership);
    return RestResponse.noContent();
  }

  @GET
  @Path("/invitations")
  @RequiresRole("ADMIN")
  @Operation(summary = "Invitations nobody has accepted yet")
  public List<InvitationView> invitations(@PathParam("id") UUID organisation) {
    return find.openInvitations(current.actor(), organisation);
  }

  @POST
  @Path("/invitations")
  @RequiresRole("ADMIN")
  @Idempotent
  @Operation(summary = "Invite somebody by e-mail; the token is shown this once")
  public RestResponse<InvitationView> invite(
      @PathParam("id") UUID organisation, InvitationRequest request) {
    InvitationView view = invite.invite(current.actor(), organisation, FieldChecks.body(request));
    return RestResponse.status(RestResponse.Status.CREATED, view);
  }

  @DELETE
  @Path("/invitations/{invitationId}")
  @RequiresRole("ADMIN")
  @Operation(summary = "Take an invitation back")
  public RestResponse<Void> revoke(
      @PathParam("id") UUID organisation, @PathParam("invitationId") UUID invitation) {
    revoke.revoke(current.actor(), organisation, invitation);
    return RestResponse.noContent();
  }
}
