package org.guildhall.portal.buyer;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.QuestionView;
import org.guildhall.portal.client.market.QuestionsApi;
import org.guildhall.portal.client.market.TextRequest;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.StepField;

/** Answering a supplier's question, for everybody to read. */
@Path("/")
@RunOnVirtualThread
public class AnswerPages {
  private static final int MANY = 100;
  private static final int ROWS = 6;
  private final QuestionsApi questions;
  private final Submission submission;
  private final PageStep<Asked> answer;

  AnswerPages(@RestClient QuestionsApi questions, Submission submission) {
    this.questions = questions;
    this.submission = submission;
    this.answer =
        PageStep.<Asked>of(
                asked -> "Answer a question",
                asked ->
                    asked.question().answer() == null
                        ? "The answer is public. Nobody learns who asked."
                        : "The answer is public. Nobody learns who asked. Earlier versions stay"
                            + " readable.")
            .quote(asked -> asked.question().text())
            .with(StepField.area("text", "Answer").rows(ROWS).required("Enter the answer"))
            .button("Publish answer")
            .harmless()
            .back(asked -> "/challenges/" + asked.challenge())
            .call((asked, form) ->
                questions.answer(
                    asked.challenge(), asked.question().id(), new TextRequest(form.text("text"))))
            .done("The answer is published.");
  }

  private record Asked(UUID challenge, QuestionView question) {}

  @GET
  @Path("challenges/{id}/questions/{question}/answer")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id, @PathParam("question") UUID question) {
    Asked asked = find(id, question);
    return answer.ask(asked, Form.empty().with("text", asked.question().answer()));
  }

  @POST
  @Path("challenges/{id}/questions/{question}/answer")
  @SignedIn
  public Response act(@PathParam("id") UUID id, @PathParam("question") UUID question) {
    return answer.act(find(id, question), submission.form());
  }

  private Asked find(UUID challenge, UUID question) {
    return questions.list(challenge, null, MANY).items().stream()
        .filter(each -> each.id().equals(question))
        .findFirst()
        .map(found -> new Asked(challenge, found))
        .orElseThrow(NotFoundException::new);
  }
}
