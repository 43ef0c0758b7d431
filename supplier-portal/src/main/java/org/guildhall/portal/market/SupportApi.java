package org.guildhall.portal.market;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Who else needs it, how much and how firmly. */
@RegisterRestClient(configKey = "market")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1/challenges/{id}/support")
public interface SupportApi {

  @GET
  Support.Summary summary(@PathParam("id") UUID challenge);

  @GET
  @Path("mine")
  Support mine(@PathParam("id") UUID challenge);

  @GET
  @Path("lines")
  List<Support> lines(@PathParam("id") UUID challenge);

  @PUT
  Support state(
      @PathParam("id") UUID challenge,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Support.Statement statement);

  @DELETE
  void withdraw(
      @PathParam("id") UUID challenge,
      @QueryParam("decisionReference") @Nullable String decisionReference);
}
