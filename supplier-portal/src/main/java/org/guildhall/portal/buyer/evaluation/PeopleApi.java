package org.guildhall.portal.buyer.evaluation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;

/** Who can evaluate for an authority. */
@RegisterRestClient(configKey = "market")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1/organisations")
interface PeopleApi {

  @GET
  @Path("/{id}/evaluators")
  List<Person> evaluators(@PathParam("id") UUID organisation);

  /** A person by the identity provider's id. */
  record Person(String subject, String name) {}
}
