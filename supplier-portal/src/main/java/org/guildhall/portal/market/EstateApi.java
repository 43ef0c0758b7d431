package org.guildhall.portal.market;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** A council's register of contracts. */
@RegisterRestClient(configKey = "market")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1/organisations/{id}/estate")
public interface EstateApi {

  @GET
  Slice<EstateEntry> list(
      @PathParam("id") UUID organisation, @QueryParam("after") @Nullable String after);

  @POST
  EstateEntry enter(@PathParam("id") UUID organisation, EstateEntry.Details details);
}
