package org.guildhall.portal.buyer.procurement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.buying.Clarification;
import org.guildhall.portal.buying.Procurement;
import org.guildhall.portal.buying.ProcurementsApi;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.form.Upload;
import org.guildhall.portal.layout.Confirm;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** The buyers' own page of a procurement, and its way from plan to public notice. */
@Path("/")
@RunOnVirtualThread
public class ManagePages {
  private final Submission submission;
  private final ProcurementsApi api;
  private final AmendmentsApi amendments;

  ManagePages(
      Submission submission,
      @RestClient ProcurementsApi api,
      @RestClient AmendmentsApi amendments) {
    this.submission = submission;
    this.api = api;
    this.amendments = amendments;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance manage(
        Form form,
        Procurement procurement,
        List<Clarification> questions,
        List<AmendmentsApi.Amendment> amendments);

    static native TemplateInstance answerQuestion(
        Form form, Procurement procurement, Clarification question);
  }

  @GET
  @Path("procurements/{id}/manage")
  @SignedIn
  public TemplateInstance manage(@PathParam("id") UUID id) {
    return page(Form.empty(), id);
  }

  @POST
  @Path("procurements/{id}/manage")
  @SignedIn
  public Response upload(@PathParam("id") UUID id) {
    Form form = submission.form();
    Upload file = form.upload("file");
    if (file == null) {
      form.reject("file", "Choose a document");
      return Pages.again(page(form, id));
    }
    var body =
        ClientMultipartForm.create()
            .binaryFileUpload("file", file.fileName(), file.path().toString(), file.mediaType());
    return form.send(() -> api.upload(id, body))
        ? Go.saying("/procurements/" + id + "/manage", "The document is added.")
        : Pages.again(page(form, id));
  }

  @GET
  @Path("procurements/{id}/submit")
  @SignedIn
  public TemplateInstance askSubmit(@PathParam("id") UUID id) {
    return Act.SUBMIT.page(Form.empty(), id);
  }

  @POST
  @Path("procurements/{id}/submit")
  @SignedIn
  public Response submit(@PathParam("id") UUID id) {
    return act(Act.SUBMIT, id, form -> api.submit(id));
  }

  @GET
  @Path("procurements/{id}/return")
  @SignedIn
  public TemplateInstance askReturn(@PathParam("id") UUID id) {
    return Act.RETURN.page(Form.empty(), id);
  }

  @POST
  @Path("procurements/{id}/return")
  @SignedIn
  public Response sendBack(@PathParam("id") UUID id) {
    return act(Act.RETURN, id, form -> api.sendBack(id, reason(form)));
  }

  @GET
  @Path("procurements/{id}/publish")
  @SignedIn
  public TemplateInstance askPublish(@PathParam("id") UUID id) {
    return Act.PUBLISH.page(Form.empty(), id);
  }

  @POST
  @Path("procurements/{id}/publish")
  @SignedIn
  public Response publish(@PathParam("id") UUID id) {
    return act(Act.PUBLISH, id, form -> api.publish(id));
  }

  @GET
  @Path("procurements/{id}/terminate")
  @SignedIn
  public TemplateInstance askTerminate(@PathParam("id") UUID id) {
    return terminatePage(Form.empty(), id);
  }

  @POST
  @Path("procurements/{id}/terminate")
  @SignedIn
  public Response terminate(@PathParam("id") UUID id) {
    if (api.one(id).planned()) {
      return act(Act.TERMINATE, id, form -> api.terminate(id, reason(form)));
    }
    Form form = submission.form();
    return form.send(() -> api.terminate(id, new ProcurementsApi.Reason(null)))
        ? Go.saying("/procurements/" + id + "/manage", Act.TERMINATE.done())
        : Pages.again(terminatePage(form, id));
  }

  @GET
  @Path("procurements/{id}/termination-notice")
  @SignedIn
  public TemplateInstance askTerminationNotice(@PathParam("id") UUID id) {
    return Act.PREPARE_TERMINATION.page(Form.empty(), id);
  }

  /** A buyer says to the public why it ends; an approver ends it. */
  @POST
  @Path("procurements/{id}/termination-notice")
  @SignedIn
  public Response prepareTermination(@PathParam("id") UUID id) {
    return act(Act.PREPARE_TERMINATION, id, form -> api.prepareTermination(id, reason(form)));
  }

  @GET
  @Path("procurements/{id}/questions/{question}/answer")
  @SignedIn
  public TemplateInstance question(@PathParam("id") UUID id, @PathParam("question") UUID question) {
    Clarification asked = find(id, question);
    return Templates.answerQuestion(Form.empty().with("text", asked.answer()), api.one(id), asked);
  }

  @POST
  @Path("procurements/{id}/questions/{question}/answer")
  @SignedIn
  public Response answer(@PathParam("id") UUID id, @PathParam("question") UUID question) {
    Form form = submission.form();
    String text = form.required("text", "Enter the answer");
    return form.send(() -> api.answer(id, question, new ProcurementsApi.Words(text)))
        ? Go.saying("/procurements/" + id + "/manage", "The answer is published.")
        : Pages.again(Templates.answerQuestion(form, api.one(id), find(id, question)));
  }

  private TemplateInstance terminatePage(Form form, UUID id) {
    return api.one(id).planned()
        ? Act.TERMINATE.page(form, id)
        : Confirm.page(
            form,
            Act.TERMINATE.title,
            api.noticeDrafts(id).stream()
                .filter(ProcurementsApi.NoticeDraft::endsTheProcurement)
                .findFirst()
                .map(draft ->
                    Act.TERMINATE.text + " The public will read this reason: " + draft.reason())
                .orElse("A buyer of your authority first says to the public why it ends."),
            Act.TERMINATE.button,
            "/procurements/" + id + "/manage");
  }

  private Response act(Act act, UUID id, Consumer<Form> call) {
    Form form = submission.form();
    if (act.needsReason()) {
      form.required("reason", "Say why");
    }
    return form.send(() -> call.accept(form))
        ? Go.saying("/procurements/" + id + "/manage", act.done())
        : Pages.again(act.page(form, id));
  }

  private static ProcurementsApi.Reason reason(Form form) {
    return new ProcurementsApi.Reason(form.value("reason"));
  }

  private TemplateInstance page(Form form, UUID id) {
    Procurement procurement = api.one(id);
    // Nobody can ask about a plan, and it is simply revised.
    List<Clarification> questions = procurement.planned() ? List.of() : api.questions(id);
    List<AmendmentsApi.Amendment> changes = procurement.planned() ? List.of() : amendments.list(id);
    return Templates.manage(form, procurement, questions, changes);
  }

  private Clarification find(UUID id, UUID question) {
    return api.questions(id).stream()
        .filter(q -> q.id().equals(question))
        .findFirst()
        .orElseThrow(jakarta.ws.rs.NotFoundException::new);
  }

  /** Acts that ask before they happen. */
  private enum Act {
    SUBMIT(
        "Submit the plan for approval",
        "An approver of your authority, not you, checks it and publishes the tender notice.",
        "Submit for approval",
        false,
        "The plan waits for an approver."),
    RETURN(
        "Send the plan back",
        "The author sees your reason and can change the plan.",
        "Send back",
        true,
        "The plan went back to its author."),
    PUBLISH(
        "Publish the tender notice",
        "The notice (UK4) becomes public at once and cannot be taken back. Members, lots, criteria"
            + " and weights are fixed from now on, and the keys that seal the tenders are made.",
        "Publish the notice",
        false,
        "The tender notice is published."),
    PREPARE_TERMINATION(
        "Prepare the termination notice",
        "Say to the public why there will be no award. An approver of your authority, not you,"
            + " publishes the notice (UK12) and ends the procurement.",
        "Prepare the notice",
        true,
        "The termination notice waits for an approver."),
    TERMINATE(
        "End the procurement without an award",
        "Tenders are not opened any more and every bidder is told. This cannot be undone.",
        "End the procurement",
        true,
        "The procurement is ended.");

    private final String title;
    private final String text;
    private final String button;
    private final boolean needsReason;
    private final String done;

    Act(String title, String text, String button, boolean needsReason, String done) {
      this.title = title;
      this.text = text;
      this.button = button;
      this.needsReason = needsReason;
      this.done = done;
    }

    boolean needsReason() {
      return needsReason;
    }

    String done() {
      return done;
    }

    TemplateInstance page(Form form, UUID id) {
      String back = "/procurements/" + id + "/manage";
      return needsReason
          ? Confirm.withReason(form, title, text, button, back, "Why?")
          : Confirm.page(form, title, text, button, back);
    }
  }
}
