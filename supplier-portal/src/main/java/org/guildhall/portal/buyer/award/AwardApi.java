package org.guildhall.portal.buyer.award;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** Ranking and award of a procurement. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1")
interface AwardApi {

  @GET
  @Path("/procurements/{id}/ranking")
  Ranking ranking(@PathParam("id") UUID procurement);

  @GET
  @Path("/procurements/{id}/award")
  Award award(@PathParam("id") UUID procurement);

  @POST
  @Path("/procurements/{id}/award-proposal")
  Award propose(@PathParam("id") UUID procurement, Proposal proposal);

  @POST
  @Path("/procurements/{id}/assessment-summaries")
  void sendSummaries(@PathParam("id") UUID procurement);

  @POST
  @Path("/procurements/{id}/award-notice")
  Award publishNotice(@PathParam("id") UUID procurement, Notice notice);

  @POST
  @Path("/procurements/{id}/standstill-claims")
  void claim(@PathParam("id") UUID procurement, Claim claim);

  @POST
  @Path("/standstill-claims/{id}/resolution")
  void resolve(@PathParam("id") UUID claim, Resolution resolution);

  /** Until when the members vote. */
  record Proposal(@Nullable Instant votesUntil) {}

  /** A longer standstill, if one is wanted. */
  record Notice(@Nullable LocalDate standstillUntil) {}

  /** What a claim is about. */
  record Claim(String reason) {}

  /** How a claim ended. */
  record Resolution(String resolution, String statement) {}

  /** Every lot's ranking. */
  @TemplateData
  record Ranking(List<RankedLot> lots) {
    public Ranking {
      lots = lots == null ? List.of() : List.copyOf(lots);
    }
  }

  /** One lot's ranking, best first. */
  @TemplateData
  record RankedLot(
      UUID lotId, int number, String title, String priceMethod, List<RankedTender> tenders) {
    public RankedLot {
      tenders = tenders == null ? List.of() : List.copyOf(tenders);
    }
  }

  /** One tender in its lot's ranking. */
  @TemplateData
  record RankedTender(
      UUID tenderId,
      String supplierName,
      @Nullable Integer position,
      BigDecimal total,
      BigDecimal quality,
      BigDecimal price,
      @Nullable BigDecimal pricePoints,
      @Nullable String decidedBy) {}

  /** The award as far as it is. */
  @TemplateData
  record Award(
      UUID id,
      int round,
      Instant proposedAt,
      UUID decisionId,
      @Nullable String decisionOutcome,
      boolean carried,
      @Nullable Instant summariesSentAt,
      @Nullable UUID noticeId,
      @Nullable Instant noticePublishedAt,
      @Nullable LocalDate standstillEndsOn,
      List<AwardedLot> lots,
      List<NotifiedClaim> claims) {
    public Award {
      lots = lots == null ? List.of() : List.copyOf(lots);
      claims = claims == null ? List.of() : List.copyOf(claims);
    }
  }

  /** The award of one lot, or why there is none. */
  @TemplateData
  record AwardedLot(
      int number,
      String title,
      @Nullable String supplierName,
      @Nullable BigDecimal price,
      @Nullable BigDecimal total,
      @Nullable String notAwarded) {}

  /** A claim notified within standstill. */
  @TemplateData
  record NotifiedClaim(
      UUID id,
      String organisationName,
      String reason,
      Instant notifiedAt,
      boolean blocks,
      @Nullable String resolution,
      @Nullable String statement) {}
}
