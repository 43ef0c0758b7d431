package org.guildhall.portal.buyer.procurement;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** Changes of a procurement that takes tenders. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1/procurements/{id}")
interface AmendmentsApi {

  @GET
  @Path("/amendments")
  List<Amendment> list(@PathParam("id") UUID procurement);

  @PUT
  @Path("/amendment")
  Amendment prepare(@PathParam("id") UUID procurement, NewAmendment amendment);

  @POST
  @Path("/amendment/publication")
  Amendment publish(@PathParam("id") UUID procurement);

  /** What is to change; null leaves a term as it is. */
  record Terms(
      @Nullable Instant questionsUntil,
      @Nullable Instant tendersUntil,
      @Nullable String description,
      @Nullable String participationConditions,
      @Nullable String paymentTerms,
      @Nullable String risks) {}

  /** What is sent. */
  record NewAmendment(String summary, Terms terms, @Nullable String timeReason) {}

  /** An amendment, prepared or published. */
  @TemplateData
  record Amendment(
      int number,
      String summary,
      boolean substantial,
      String status,
      @Nullable UUID noticeId,
      @Nullable Instant publishedAt) {
    public boolean waits() {
      return "PREPARED".equals(status);
    }
  }
}
