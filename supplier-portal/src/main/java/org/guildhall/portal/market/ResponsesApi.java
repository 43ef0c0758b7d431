package org.guildhall.portal.market;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** Suppliers' responses to challenges. */
@RegisterRestClient(configKey = "market")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1")
public interface ResponsesApi {

  @GET
  @Path("challenges/{id}/responses")
  Slice<ResponseView> toChallenge(
      @PathParam("id") UUID challenge, @QueryParam("after") @Nullable String after);

  @POST
  @Path("challenges/{id}/responses")
  ResponseView begin(@PathParam("id") UUID challenge, ResponseView.Draft draft);

  @GET
  @Path("responses")
  Slice<ResponseView> mine(@QueryParam("after") @Nullable String after);

  @GET
  @Path("responses/{id}")
  ResponseView one(@PathParam("id") UUID id);

  @PUT
  @Path("responses/{id}")
  ResponseView write(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      ResponseView.Draft draft);

  @POST
  @Path("responses/{id}/submission")
  ResponseView submit(@PathParam("id") UUID id);

  @POST
  @Path("responses/{id}/confirmation")
  ResponseView confirm(@PathParam("id") UUID id);

  @POST
  @Path("responses/{id}/withdrawal")
  ResponseView withdraw(@PathParam("id") UUID id);

  @POST
  @Path("responses/{id}/assessment")
  ResponseView assess(@PathParam("id") UUID id, ResponseView.Assessment assessment);
}
