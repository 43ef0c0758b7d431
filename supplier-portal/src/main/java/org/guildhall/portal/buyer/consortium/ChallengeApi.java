package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.kit.base.page.Page;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;

/** What forming a consortium needs of the marketplace. */
@RegisterRestClient(configKey = "market")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1")
interface ChallengeApi {

  @GET
  @Path("/challenges/{id}")
  Challenge challenge(@PathParam("id") UUID id);

  @GET
  @Path("/challenges/{id}/support")
  Support support(@PathParam("id") UUID id);

  @GET
  @Path("/organisations")
  Page<Organisation> organisations(
      @QueryParam("kind") String kind,
      @QueryParam("status") String status,
      @QueryParam("limit") int limit);

  /** A challenge's name. */
  @TemplateData
  record Challenge(UUID id, String title) {}

  /** Who supports it. */
  record Support(List<Supporter> supporters) {
    public Support {
      supporters = supporters == null ? List.of() : List.copyOf(supporters);
    }
  }

  /** One supporter. */
  record Supporter(Organisation organisation, String rung) {}

  /** An organisation's name. */
  record Organisation(UUID id, String name) {}
}
