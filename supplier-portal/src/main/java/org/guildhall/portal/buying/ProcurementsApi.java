package org.guildhall.portal.buying;

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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.kit.base.page.Page;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;

/** Procurements, from plan to tender notice, with their documents and questions. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1/procurements")
public interface ProcurementsApi {

  @GET
  Page<ProcurementSummary> list(
      @QueryParam("mine") boolean mine,
      @QueryParam("challenge") @Nullable UUID challenge,
      @QueryParam("consortium") @Nullable UUID consortium,
      @QueryParam("after") @Nullable String after);

  @GET
  @Path("/{id}")
  Procurement one(@PathParam("id") UUID id);

  @POST
  Procurement plan(NewProcurement request);

  @PUT
  @Path("/{id}")
  Procurement revise(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      ProcurementPlan plan);

  @POST
  @Path("/{id}/submission")
  Procurement submit(@PathParam("id") UUID id);

  @POST
  @Path("/{id}/return")
  Procurement sendBack(@PathParam("id") UUID id, Reason reason);

  @POST
  @Path("/{id}/publication")
  Procurement publish(@PathParam("id") UUID id);

  @PUT
  @Path("/{id}/termination")
  NoticeDraft prepareTermination(@PathParam("id") UUID id, Reason reason);

  @POST
  @Path("/{id}/termination")
  Procurement terminate(@PathParam("id") UUID id, Reason reason);

  @GET
  @Path("/{id}/notice-drafts")
  List<NoticeDraft> noticeDrafts(@PathParam("id") UUID id);

  @POST
  @Path("/{id}/documents")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Procurement.Document upload(@PathParam("id") UUID id, ClientMultipartForm form);

  @GET
  @Path("/{id}/documents/{document}")
  Response download(@PathParam("id") UUID id, @PathParam("document") UUID document);

  @GET
  @Path("/{id}/questions")
  List<Clarification> questions(@PathParam("id") UUID id);

  @POST
  @Path("/{id}/questions")
  Clarification ask(@PathParam("id") UUID id, Words words);

  @POST
  @Path("/{id}/questions/{question}/answer")
  Clarification answer(@PathParam("id") UUID id, @PathParam("question") UUID question, Words words);

  /** Begins a plan. */
  record NewProcurement(UUID consortiumId, String title, String description, String category) {}

  /** Says why. */
  record Reason(@Nullable String reason) {}

  /** A notice that somebody prepared; one that waits can be approved by another person. */
  record NoticeDraft(String type, String status, @Nullable Map<String, String> stated) {
    /** Whether it is a termination notice that waits for approval. */
    public boolean endsTheProcurement() {
      return "TERMINATION_NOTICE".equals(type)
          && ("PREPARED".equals(status) || "REFUSED".equals(status));
    }

    /** The reason the public will read. */
    public String reason() {
      return stated == null ? "" : stated.getOrDefault("reason", "");
    }
  }

  /** A question or an answer. */
  record Words(String text) {}
}
