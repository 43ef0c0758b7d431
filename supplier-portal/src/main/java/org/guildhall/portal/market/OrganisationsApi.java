package org.guildhall.portal.market;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** Organisations and their people. */
@RegisterRestClient(configKey = "market")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1")
public interface OrganisationsApi {

  @GET
  @Path("organisations")
  Slice<Organisation.Summary> list(
      @QueryParam("q") @Nullable String text,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("status") @Nullable String status,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit);

  @GET
  @Path("organisations/{id}")
  Organisation one(@PathParam("id") UUID id);

  @POST
  @Path("organisations")
  Organisation register(Organisation.Details details);

  @PUT
  @Path("organisations/{id}")
  Organisation amend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Organisation.Details details);

  @POST
  @Path("organisations/{id}/verification")
  Organisation verify(@PathParam("id") UUID id);

  @POST
  @Path("organisations/{id}/suspension")
  Organisation suspend(@PathParam("id") UUID id, Texts.Reason reason);

  @POST
  @Path("organisations/{id}/reinstatement")
  Organisation reinstate(@PathParam("id") UUID id);

  @GET
  @Path("organisations/{id}/members")
  List<Member> members(@PathParam("id") UUID id);

  @PUT
  @Path("organisations/{id}/members/{member}")
  Member change(@PathParam("id") UUID id, @PathParam("member") UUID member, Member.Roles roles);

  @DELETE
  @Path("organisations/{id}/members/{member}")
  void end(@PathParam("id") UUID id, @PathParam("member") UUID member);

  @GET
  @Path("organisations/{id}/invitations")
  List<Member.Invitation> invitations(@PathParam("id") UUID id);

  @POST
  @Path("organisations/{id}/invitations")
  Member.Invitation invite(@PathParam("id") UUID id, Member.Invite invite);

  @DELETE
  @Path("organisations/{id}/invitations/{invitation}")
  void revoke(@PathParam("id") UUID id, @PathParam("invitation") UUID invitation);

  @POST
  @Path("invitations/accept")
  Member.Accepted accept(Member.Token token);
}
