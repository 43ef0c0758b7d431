package org.guildhall.portal.buyer.evaluation;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** Opening, panel and moderation of a procurement. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1")
interface AssessmentApi {

  @GET
  @Path("/procurements/{id}/openings")
  List<Opening> openings(@PathParam("id") UUID procurement);

  @POST
  @Path("/procurements/{id}/openings")
  Opening propose(@PathParam("id") UUID procurement, NewOpening request);

  @POST
  @Path("/openings/{id}/approval")
  Opening approve(@PathParam("id") UUID opening);

  @GET
  @Path("/procurements/{id}/opened-tenders")
  List<Opened> tenders(@PathParam("id") UUID procurement);

  @GET
  @Path("/procurements/{id}/panel")
  Panel panel(@PathParam("id") UUID procurement);

  @PUT
  @Path("/procurements/{id}/panel")
  Panel appoint(@PathParam("id") UUID procurement, NewPanel request);

  @GET
  @Path("/procurements/{id}/moderation")
  Moderation moderation(@PathParam("id") UUID procurement);

  @PUT
  @Path("/procurements/{id}/consensus")
  void agree(@PathParam("id") UUID procurement, Agreement agreement);

  @POST
  @Path("/procurements/{id}/consensus/lock")
  void lock(@PathParam("id") UUID procurement);

  /** Which envelopes to open. */
  record NewOpening(String envelope) {}

  /** The whole panel. */
  record NewPanel(List<NewEvaluator> evaluators) {}

  /** An evaluator; without lots, everything. */
  record NewEvaluator(String subject, UUID organisationId, String name, List<UUID> lotIds) {}

  /** The agreed score with its reason. */
  record Agreement(UUID tenderId, UUID criterionId, @Nullable Integer score, String reason) {}

  /** An opening, proposed by one authority and approved by another. */
  @TemplateData
  record Opening(
      UUID id,
      UUID procurementId,
      String envelope,
      String status,
      UUID proposedFor,
      Instant proposedAt,
      @Nullable UUID approvedFor,
      @Nullable Instant openedAt,
      int opened,
      int damaged) {
    public boolean waits() {
      return "PROPOSED".equals(status);
    }
  }

  /** An opened tender without its content. */
  @TemplateData
  record Opened(
      UUID id,
      UUID lotId,
      UUID supplierId,
      String supplierName,
      String status,
      Instant receivedAt) {}

  /** A panel: who is on it and how far. */
  @TemplateData
  record Panel(UUID procurementId, String stage, List<Evaluator> evaluators) {
    public Panel {
      evaluators = evaluators == null ? List.of() : List.copyOf(evaluators);
    }

    Optional<Evaluator> evaluator(String subject) {
      return evaluators.stream().filter(e -> e.subject().equals(subject)).findFirst();
    }
  }

  /** One evaluator. */
  @TemplateData
  record Evaluator(
      String subject,
      UUID organisationId,
      String name,
      String standing,
      List<UUID> lotIds,
      @Nullable Instant scoresLockedAt) {
    public Evaluator {
      lotIds = lotIds == null ? List.of() : List.copyOf(lotIds);
    }

    public boolean sits() {
      return "APPOINTED".equals(standing) || "CLEAR".equals(standing);
    }
  }

  /** All locked scores beside each other, and what was agreed. */
  @TemplateData
  record Moderation(UUID procurementId, String stage, int missing, List<ModeratedTender> tenders) {
    public Moderation {
      tenders = tenders == null ? List.of() : List.copyOf(tenders);
    }

    public boolean agreed() {
      return "AGREED".equals(stage);
    }
  }

  /** A tender under moderation. */
  @TemplateData
  record ModeratedTender(
      UUID tenderId,
      int lotNumber,
      String lotTitle,
      String supplierName,
      List<ModeratedCriterion> criteria) {
    public ModeratedTender {
      criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }
  }

  /** One criterion of one tender. */
  @TemplateData
  record ModeratedCriterion(
      UUID criterionId,
      String name,
      int maxScore,
      @Nullable Integer minimumScore,
      @Nullable String answer,
      List<GivenScore> scores,
      int spread,
      @Nullable Consensus consensus,
      List<Consensus> history) {
    public ModeratedCriterion {
      scores = scores == null ? List.of() : List.copyOf(scores);
      history = history == null ? List.of() : List.copyOf(history);
    }
  }

  /** What one evaluator gave. */
  @TemplateData
  record GivenScore(String evaluator, int score, String reason, boolean counted) {}

  /** What was agreed. */
  @TemplateData
  record Consensus(
      int score, String reason, String moderator, int revision, @Nullable Instant recordedAt) {}
}
