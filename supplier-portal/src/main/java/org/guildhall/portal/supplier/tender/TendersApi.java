package org.guildhall.portal.supplier.tender;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.kit.base.page.Page;
import org.guildhall.portal.api.ApiProblem;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** A supplier's own tenders. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1")
interface TendersApi {

  @POST
  @Path("/procurements/{id}/tenders")
  Tender start(@PathParam("id") UUID procurement, Start request);

  @GET
  @Path("/tenders")
  Page<Line> mine(@QueryParam("after") @Nullable String after);

  @GET
  @Path("/tenders/{id}")
  Tender one(@PathParam("id") UUID id);

  @PUT
  @Path("/tenders/{id}")
  Saved save(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Tender.Content content);

  @GET
  @Path("/tenders/{id}/readiness")
  Readiness readiness(@PathParam("id") UUID id);

  @POST
  @Path("/tenders/{id}/documents")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  Uploaded upload(@PathParam("id") UUID id, @QueryParam("name") String name, InputStream content);

  @POST
  @Path("/tenders/{id}/submission")
  Receipt submit(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      CopyKey key);

  @POST
  @Path("/tenders/{id}/replacement")
  Saved replace(@PathParam("id") UUID id, CopyKey key);

  @POST
  @Path("/tenders/{id}/withdrawal")
  Receipt withdraw(@PathParam("id") UUID id, Reason reason);

  @POST
  @Path("/tenders/{id}/reconfirmation")
  Receipt reconfirm(@PathParam("id") UUID id);

  @GET
  @Path("/tenders/{id}/receipts")
  List<Receipt> receipts(@PathParam("id") UUID id);

  @GET
  @Path("/tenders/{id}/assessment-summary")
  Summary summary(@PathParam("id") UUID id);

  /** The lot to tender for. */
  record Start(UUID lotId) {}

  /** The version after a save. */
  record Saved(UUID id, long version) {}

  /** What is missing before it can be submitted. */
  record Readiness(boolean ready, List<ApiProblem.Field> missing) {
    public Readiness {
      missing = missing == null ? List.of() : List.copyOf(missing);
    }
  }

  /** An uploaded document. */
  record Uploaded(UUID documentId, String name, long size) {}

  /** 32 random bytes that only the supplier keeps; opens the encrypted copy of its tender. */
  record CopyKey(@Nullable String copyKey) {}

  /** For the supplier's own record. */
  record Reason(String reason) {}

  /** A tender in a list. */
  @TemplateData
  record Line(
      UUID id,
      UUID procurementId,
      UUID lotId,
      String status,
      @Nullable Long submittedVersion,
      boolean hasDraft,
      Instant deadline) {}
}
