package org.guildhall.buying.procurement.question;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;

/** Clarification questions of a procurement. */
@Path("/api/v1/procurements")
@Tag(name = "Questions")
@RunOnVirtualThread
class QuestionResource {
  private final CurrentActor current;
  private final AskQuestion askQuestion;
  private final AnswerQuestion answerQuestion;
  private final FindQuestions find;

  QuestionResource(
      CurrentActor current,
      AskQuestion askQuestion,
      AnswerQuestion answerQuestion,
      FindQuestions find) {
    this.current = current;
    this.askQuestion = askQuestion;
    this.answerQuestion = answerQuestion;
    this.find = find;
  }

  /** What is asked or answered. */
  @Schema(name = "TextRequest")
  public record Words(@NotBlank @Size(max = 5_000) String text) {}

  @POST
  @Path("{id}/questions")
  @RequiresRole(Role.BIDDER)
  @Idempotent
  public QuestionView ask(@PathParam("id") UUID id, @NotNull @Valid Words question) {
    return askQuestion.ask(current.actor(), id, question.text());
  }

  @POST
  @Path("{id}/questions/{question}/answer")
  @RequiresRole(Role.BUYER)
  @Idempotent
  public QuestionView answer(
      @PathParam("id") UUID id,
      @PathParam("question") UUID question,
      @NotNull @Valid Words answer) {
    return answerQuestion.answer(current.actor(), id, question, answer.text());
  }

  @GET
  @Path("{id}/questions")
  @OpenToAll
  public List<QuestionView> list(@PathParam("id") UUID id) {
    return find.of(current.actor(), id);
  }
}
