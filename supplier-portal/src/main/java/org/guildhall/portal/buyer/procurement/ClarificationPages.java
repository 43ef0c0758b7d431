package org.guildhall.portal.buyer.procurement;

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
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.QuestionView;
import org.guildhall.portal.client.buying.QuestionsApi;
import org.guildhall.portal.client.buying.TextRequest;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.step.StepField;

/** Answering a bidder's question, for everybody to read. */
@Path("/")
@RunOnVirtualThread
public class ClarificationPages {
  private static final int ROWS = 8;
  private final Submission submission;
  private final QuestionsApi questions;
  private final ProcurementsApi procurements;
  private final PageStep<Asked> answer;

  ClarificationPages(
      Submission submission,
      @RestClient QuestionsApi questions,
      @RestClient ProcurementsApi procurements) {
    this.submission = submission;
    this.questions = questions;
    this.procurements = procurements;
    this.answer =
        PageStep.<Asked>of(
                "Answer a question",
                "Everybody sees the question and your answer; nobody sees who asked.")
            .caption(asked -> asked.procurement().title())
            .quote(asked -> asked.question().text())
            .with(StepField.area("text", "Answer").rows(ROWS).required("Enter the answer"))
            .button("Publish the answer")
            .harmless()
            .back(asked -> Procurements.path(asked.procurement(), "manage"))
            .call((asked, form) ->
                questions.answer(
                    asked.procurement().id(),
                    asked.question().id(),
                    new TextRequest(form.text("text"))))
            .done("The answer is published.");
  }

  private record Asked(ProcurementView procurement, QuestionView question) {}

  @GET
  @Path("procurements/{id}/questions/{question}/answer")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id, @PathParam("question") UUID question) {
    Asked asked = find(id, question);
    return answer.ask(asked, Form.empty().with("text", asked.question().answer()));
  }

  @POST
  @Path("procurements/{id}/questions/{question}/answer")
  @SignedIn
  public Response act(@PathParam("id") UUID id, @PathParam("question") UUID question) {
    return answer.act(find(id, question), submission.form());
  }

  private Asked find(UUID id, UUID question) {
    return questions.list(id).stream()
        .filter(each -> each.id().equals(question))
        .findFirst()
        .map(found -> new Asked(procurements.one(id), found))
        .orElseThrow(NotFoundException::new);
  }
}
