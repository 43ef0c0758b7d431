package org.guildhall.portal.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;

/** Notices published here, as OCDS release packages. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@Path("/api/v1")
interface OwnNoticesApi {

  @GET
  @Path("notices/{id}")
  JsonNode one(@PathParam("id") UUID id);

  @GET
  @Path("ocds/{ocid}")
  JsonNode process(@PathParam("ocid") String ocid);
}
