package org.guildhall.portal.notice;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;

/** Notices of the national services. */
@RegisterRestClient(configKey = "market")
@RegisterProvider(ApiProblemMapper.class)
@Path("/api/v1/imported-notices/{id}")
interface ImportedNoticesApi {

  @GET
  ImportedNotice one(@PathParam("id") UUID id);

  /** Byte for byte as it was published. */
  @GET
  @Path("release")
  @Produces("application/json")
  byte[] release(@PathParam("id") UUID id);
}
