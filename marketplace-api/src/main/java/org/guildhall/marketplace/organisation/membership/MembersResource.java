package org.guildhall.marketplace.organisation.membership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SecondFactor;
import org.jboss.resteasy.reactive.RestResponse;

/** The people of an organisation. */
@Path("/api/v1/organisations/{id}")
@Tag(name = "Members")
@RunOnVirtualThread
class MembersResource {

  private final CurrentActor current;
  private final FindMembers find;
  private final ChangeRoles change;
  private final EndMembership end;

  MembersResource(CurrentActor current, FindMembers find, ChangeRoles change, EndMembership end) {
    this.current = current;
    this.find = find;
    this.change = change;
    this.end = end;
  }

  @GET
  @Path("/members")
  @RequiresRole(Role.ADMIN)
  @Operation(summary = "The members of your organisation")
  public List<MembershipView> members(@PathParam("id") UUID organisation) {
    return find.members(current.actor(), organisation);
  }

  @GET
  @Path("/evaluators")
  @RequiresRole(Role.BUYER)
  @Operation(summary = "Who can evaluate for an authority; for buyers of verified authorities")
  public List<MembershipView.Colleague> evaluators(@PathParam("id") UUID organisation) {
    return find.evaluators(current.actor(), organisation);
  }

  @PUT
  @Path("/members/{membershipId}")
  @RequiresRole(Role.ADMIN)
  @SecondFactor
  @Operation(summary = "Say what a member may do")
  public MembershipView change(
      @PathParam("id") UUID organisation,
      @PathParam("membershipId") UUID membership,
      @NotNull @Valid RolesRequest request) {
    return change.change(current.actor(), organisation, membership, request);
  }

  @DELETE
  @Path("/members/{membershipId}")
  @RequiresRole({
    Role.ADMIN,
    Role.AUTHOR,
    Role.APPROVER,
    Role.EVALUATOR,
    Role.OPENER,
    Role.BUYER,
    Role.BIDDER,
    Role.BROKER
  })
  @SecondFactor
  @Operation(summary = "End a membership; everybody may end their own")
  public RestResponse<Void> end(
      @PathParam("id") UUID organisation, @PathParam("membershipId") UUID membership) {
    end.end(current.actor(), organisation, membership);
    return RestResponse.noContent();
  }
}
