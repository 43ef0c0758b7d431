package org.guildhall.portal.market;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;

/** Challenges: read, write, and their steps. */
@RegisterRestClient(configKey = "market")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1/challenges")
public interface ChallengesApi {

  @GET
  Slice<ChallengeSummary> list(
      @QueryParam("status") @Nullable String status,
      @QueryParam("organisation") @Nullable UUID organisation,
      @QueryParam("mine") @Nullable Boolean mine,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit);

  @GET
  @Path("{id}")
  ChallengeView one(@PathParam("id") UUID id);

  @POST
  ChallengeView begin(Brief brief);

  @PUT
  @Path("{id}")
  ChallengeView write(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, Brief brief);

  @GET
  @Path("{id}/brief-gate")
  List<Missing> missing(@PathParam("id") UUID id);

  @POST
  @Path("{id}/submission")
  ChallengeView submit(@PathParam("id") UUID id);

  @POST
  @Path("{id}/return")
  ChallengeView sendBack(@PathParam("id") UUID id, Texts.Reason reason);

  @POST
  @Path("{id}/publication")
  ChallengeView publish(@PathParam("id") UUID id);

  @POST
  @Path("{id}/withdrawal")
  ChallengeView withdraw(@PathParam("id") UUID id, Texts.Reason reason);

  @POST
  @Path("{id}/closure")
  ChallengeView close(@PathParam("id") UUID id);

  @POST
  @Path("{id}/outcome")
  ChallengeView conclude(@PathParam("id") UUID id, Texts.Outcome outcome);

  @POST
  @Path("{id}/documents")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  ChallengeView.Document attach(@PathParam("id") UUID id, ClientMultipartForm file);

  @GET
  @Path("{id}/documents/{document}")
  @Produces(MediaType.WILDCARD)
  Response download(@PathParam("id") UUID id, @PathParam("document") UUID document);

  @DELETE
  @Path("{id}/documents/{document}")
  void detach(@PathParam("id") UUID id, @PathParam("document") UUID document);
}
