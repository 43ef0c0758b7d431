package org.guildhall.marketplace.market.question;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Replies;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.marketplace.market.question.QuestionView.AnswerView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Questions about a challenge and their answers. */
@Path("/api/v1/challenges/{id}/questions")
@Tag(name = "Questions")
@RunOnVirtualThread
class QuestionResource {

  private final CurrentActor current;
  private final AskQuestion ask;
  private final AnswerQuestion answer;
  private final FindQuestions find;

  QuestionResource(
      CurrentActor current, AskQuestion ask, AnswerQuestion answer, FindQuestions find) {
    this.current = current;
    this.ask = ask;
    this.answer = answer;
    this.find = find;
  }

  /** What is asked or answered. */
  record TextRequest(@NotBlank @Text(10_000) String text) {

    TextRequest {
      text = Input.required(text);
    }
  }

  @POST
  @RequiresRole(Role.BIDDER)
  @Idempotent
  @Operation(summary = "Ask; nobody learns who asked")
  public RestResponse<QuestionView> ask(
      @PathParam("id") UUID challenge, @NotNull @Valid TextRequest request) {
    return Replies.created(ask.ask(current.actor(), challenge, request.text()));
  }

  @GET
  @OpenToAll
  @Operation(
      summary = "Answered questions, as they were asked",
      description = "The challenge's own council also sees what waits for an answer.")
  public Page<QuestionView> list(
      @PathParam("id") UUID challenge,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return find.page(current.actor(), challenge, Cursor.decode(after), Page.limit(limit));
  }

  @POST
  @Path("/{questionId}/answer")
  @RequiresRole(Role.AUTHOR)
  @Idempotent
  @Operation(summary = "Answer for everybody; answering again publishes a further version")
  public AnswerView answer(
      @PathParam("id") UUID challenge,
      @PathParam("questionId") UUID question,
      @NotNull @Valid TextRequest request) {
    return answer.answer(current.actor(), challenge, question, request.text());
  }

  @GET
  @Path("/{questionId}/answers")
  @OpenToAll
  @Operation(summary = "All versions of an answer")
  public List<AnswerView> answers(
      @PathParam("id") UUID challenge, @PathParam("questionId") UUID question) {
    return find.answers(current.actor(), challenge, question);
  }
}
