package org.guildhall.buying.assessment.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SignedIn;
import org.jspecify.annotations.Nullable;

/** What an evaluator does alone. */
@Path("/api/v1/evaluations")
@Tag(name = "Evaluation")
@RunOnVirtualThread
class EvaluationResource {
  private final CurrentActor current;
  private final MyEvaluations myEvaluations;
  private final ReadSheet readSheet;
  private final ReadAnswer readAnswer;
  private final GiveScore giveScore;
  private final LockScores lockScores;

  EvaluationResource(
      CurrentActor current,
      MyEvaluations myEvaluations,
      ReadSheet readSheet,
      ReadAnswer readAnswer,
      GiveScore giveScore,
      LockScores lockScores) {
    this.current = current;
    this.myEvaluations = myEvaluations;
    this.readSheet = readSheet;
    this.readAnswer = readAnswer;
    this.giveScore = giveScore;
    this.lockScores = lockScores;
  }

  /** A whole score from 0 to the criterion's best, with the reason for it. */
  public record ScoreRequest(
      @NotNull UUID tenderId,
      @NotNull UUID criterionId,
      @NotNull Integer score,
      @NotBlank @Size(max = 10_000) String reason) {}

  /** The procurement whose scores are locked. */
  public record LockRequest(@NotNull UUID procurementId) {}

  @GET
  @Path("mine")
  @SignedIn
  public List<MyEvaluations.MyEvaluation> mine() {
    return myEvaluations.of(current.actor());
  }

  /** What is to be scored, by lot and tender; a page has a number of tenders. */
  @GET
  @Path("{procurementId}")
  @RequiresRole(Role.EVALUATOR)
  public EvaluationSheet sheet(
      @PathParam("procurementId") UUID procurementId,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return readSheet.read(current.actor(), procurementId, Cursor.decode(after), Page.limit(limit));
  }

  /** One answer in full, to be scored. */
  @GET
  @Path("{procurementId}/tenders/{tenderId}/criteria/{criterionId}")
  @RequiresRole(Role.EVALUATOR)
  public EvaluationSheet.AnswerView answer(
      @PathParam("procurementId") UUID procurementId,
      @PathParam("tenderId") UUID tenderId,
      @PathParam("criterionId") UUID criterionId) {
    return readAnswer.read(current.actor(), procurementId, tenderId, criterionId);
  }

  @PUT
  @Path("scores")
  @RequiresRole(Role.EVALUATOR)
  public GiveScore.Given score(@NotNull @Valid ScoreRequest request) {
    return giveScore.give(
        current.actor(),
        request.tenderId(),
        request.criterionId(),
        request.score(),
        request.reason());
  }

  @POST
  @Path("scores/lock")
  @RequiresRole(Role.EVALUATOR)
  @Idempotent
  public LockScores.Locked lock(@NotNull @Valid LockRequest request) {
    return lockScores.lock(current.actor(), request.procurementId());
  }
}
