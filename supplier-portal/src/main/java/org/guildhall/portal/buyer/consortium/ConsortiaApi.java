package org.guildhall.portal.buyer.consortium;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.kit.base.page.Page;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** Consortia and their decisions, as procurement-service offers them. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1")
interface ConsortiaApi {

  @GET
  @Path("/consortia")
  Page<ConsortiumLine> list(
      @QueryParam("challenge") @Nullable UUID challenge,
      @QueryParam("member") @Nullable UUID member,
      @QueryParam("after") @Nullable String after);

  @GET
  @Path("/consortia/{id}")
  Consortium one(@PathParam("id") UUID id);

  @POST
  @Path("/consortia")
  Consortium form(NewConsortium request);

  @POST
  @Path("/consortia/{id}/invitations")
  Consortium invite(@PathParam("id") UUID id, Invite request);

  @POST
  @Path("/consortia/{id}/membership")
  Consortium join(@PathParam("id") UUID id);

  @POST
  @Path("/consortia/{id}/refusal")
  Consortium decline(@PathParam("id") UUID id, Reason request);

  @PUT
  @Path("/consortia/{id}/agreement")
  Consortium propose(@PathParam("id") UUID id, AgreementText request);

  @POST
  @Path("/consortia/{id}/agreement/acceptance")
  Consortium accept(@PathParam("id") UUID id, Acceptance request);

  @PUT
  @Path("/consortia/{id}/commitment")
  Consortium commit(@PathParam("id") UUID id, Consortium.Commitment request);

  @POST
  @Path("/consortia/{id}/withdrawal")
  Consortium leave(@PathParam("id") UUID id, Reason request);

  @POST
  @Path("/consortia/{id}/constitution")
  Consortium constitute(@PathParam("id") UUID id);

  @GET
  @Path("/consortia/{id}/decisions")
  List<Decision> decisions(@PathParam("id") UUID id);

  @POST
  @Path("/consortia/{id}/decisions")
  Decision ask(@PathParam("id") UUID id, NewDecision request);

  @POST
  @Path("/decisions/{id}/votes")
  Decision vote(@PathParam("id") UUID id, Vote request);

  @POST
  @Path("/decisions/{id}/closure")
  Decision close(@PathParam("id") UUID id);

  @GET
  @Path("/consortia/{id}/demand")
  Demand demand(@PathParam("id") UUID id);

  @GET
  @Path("/consortia/{id}/estimate")
  Estimate estimate(@PathParam("id") UUID id);

  @PUT
  @Path("/consortia/{id}/estimate")
  Estimate override(@PathParam("id") UUID id, EstimateOverride request);

  /** Forms a consortium. */
  record NewConsortium(UUID challengeId, String name, Consortium.Rules rules) {}

  /** Invites authorities. */
  record Invite(List<UUID> organisationIds) {}

  /** Says why. */
  record Reason(String reason) {}

  /** The agreement's text. */
  record AgreementText(String text) {}

  /** The hash of the agreement that was shown. */
  record Acceptance(String hash) {}

  /** A question to the members. */
  record NewDecision(
      String purpose,
      @Nullable UUID subjectId,
      String question,
      List<String> options,
      @Nullable Instant closesAt) {}

  /** A vote. */
  record Vote(String option) {}

  /** Another estimate and why. */
  record EstimateOverride(BigDecimal net, String reason) {}
}
