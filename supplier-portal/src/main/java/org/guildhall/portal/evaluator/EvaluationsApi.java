package org.guildhall.portal.evaluator;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.guildhall.portal.api.ApiProblemMapper;
import org.guildhall.portal.session.CallerHeaders;
import org.jspecify.annotations.Nullable;

/** What an evaluator does alone. */
@RegisterRestClient(configKey = "buying")
@RegisterProvider(ApiProblemMapper.class)
@RegisterProvider(CallerHeaders.class)
@Path("/api/v1")
interface EvaluationsApi {

  @GET
  @Path("/evaluations/mine")
  List<Mine> mine();

  @GET
  @Path("/evaluations/{procurement}")
  Sheet sheet(@PathParam("procurement") UUID procurement);

  @POST
  @Path("/procurements/{procurement}/panel/declarations")
  void declare(@PathParam("procurement") UUID procurement, Declaration declaration);

  @PUT
  @Path("/evaluations/scores")
  void score(Score score);

  @POST
  @Path("/evaluations/scores/lock")
  void lock(Lock lock);

  @GET
  @Path("/tenders/{id}/documents/{document}")
  Response document(@PathParam("id") UUID tender, @PathParam("document") UUID document);

  /** A declaration about conflicts of interest. */
  record Declaration(boolean conflict, String statement) {}

  /** A score with its reason. */
  record Score(UUID tenderId, UUID criterionId, @Nullable Integer score, String reason) {}

  /** Locks all scores of a procurement. */
  record Lock(UUID procurementId) {}

  /** A panel one sits on. */
  @TemplateData
  record Mine(
      UUID procurementId,
      String title,
      UUID organisationId,
      String standing,
      String stage,
      List<String> bidders,
      int toScore,
      int scored,
      @Nullable Instant scoresLockedAt) {
    public Mine {
      bidders = bidders == null ? List.of() : List.copyOf(bidders);
    }

    public boolean appointed() {
      return "APPOINTED".equals(standing);
    }

    public boolean clear() {
      return "CLEAR".equals(standing);
    }

    public boolean locked() {
      return scoresLockedAt != null;
    }
  }

  /** What is assigned, and the evaluator's own scores. */
  @TemplateData
  record Sheet(
      UUID procurementId,
      String title,
      String standing,
      String stage,
      @Nullable Instant scoresLockedAt,
      List<Lot> lots) {
    public Sheet {
      lots = lots == null ? List.of() : List.copyOf(lots);
    }

    public boolean locked() {
      return scoresLockedAt != null;
    }

    public int missing() {
      return (int)
          lots.stream()
              .flatMap(l -> l.tenders().stream())
              .flatMap(t -> t.answers().stream())
              .filter(a -> a.score() == null)
              .count();
    }
  }

  /** A lot of which something is assigned. */
  @TemplateData
  record Lot(
      UUID lotId, int number, String title, List<Criterion> criteria, List<TenderSheet> tenders) {
    public Lot {
      criteria = criteria == null ? List.of() : List.copyOf(criteria);
      tenders = tenders == null ? List.of() : List.copyOf(tenders);
    }

    Optional<Criterion> criterion(UUID id) {
      return criteria.stream().filter(c -> c.criterionId().equals(id)).findFirst();
    }
  }

  /** An assigned criterion. */
  @TemplateData
  record Criterion(
      UUID criterionId,
      String name,
      @Nullable String question,
      BigDecimal weight,
      int maxScore,
      @Nullable Integer minimumScore) {}

  /** An opened tender with its answers. */
  @TemplateData
  record TenderSheet(
      UUID tenderId, String supplierName, List<Document> documents, List<Answer> answers) {
    public TenderSheet {
      documents = documents == null ? List.of() : List.copyOf(documents);
      answers = answers == null ? List.of() : List.copyOf(answers);
    }

    Optional<Answer> answer(UUID criterion) {
      return answers.stream().filter(a -> a.criterionId().equals(criterion)).findFirst();
    }
  }

  /** A document of a tender. */
  @TemplateData
  record Document(UUID id, String name) {}

  /** An answer and the score given so far. */
  @TemplateData
  record Answer(
      UUID criterionId,
      String text,
      @Nullable Integer score,
      @Nullable String reason,
      int revision) {}
}
