package org.guildhall.portal.buyer;

import io.quarkus.qute.CheckedTemplate;
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
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.market.Question;
import org.guildhall.portal.market.QuestionsApi;
import org.guildhall.portal.market.Texts;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;

/** Answering a supplier's question, for everybody to read. */
@Path("/")
@RunOnVirtualThread
public class AnswerPages {
  private static final int MANY = 100;
  private final QuestionsApi questions;
  private final Submission submission;

  AnswerPages(@RestClient QuestionsApi questions, Submission submission) {
    this.questions = questions;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance answer(Form form, UUID challenge, Question question);
  }

  @GET
  @Path("challenges/{id}/questions/{question}/answer")
  @SignedIn
  public TemplateInstance answer(@PathParam("id") UUID id, @PathParam("question") UUID question) {
    Question asked = find(id, question);
    return Templates.answer(Form.empty().with("text", asked.answer()), id, asked);
  }

  @POST
  @Path("challenges/{id}/questions/{question}/answer")
  @SignedIn
  public Response answered(@PathParam("id") UUID id, @PathParam("question") UUID question) {
    Form form = submission.form();
    String text = form.required("text", "Enter the answer");
    return form.send(() -> questions.answer(id, question, new Texts.Text(text)))
        ? Go.saying("/challenges/" + id, "The answer is published.")
        : Pages.again(Templates.answer(form, id, find(id, question)));
  }

  private Question find(UUID challenge, UUID question) {
    return questions.list(challenge, null, MANY).items().stream()
        .filter(each -> each.id().equals(question))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
