package org.guildhall.portal.buyer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.BriefRequest;
import org.guildhall.portal.client.market.ChallengeAct;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.ChallengesApi;
import org.guildhall.portal.client.market.ResponsesApi;
import org.guildhall.portal.client.upload.Uploads;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.market.Challenges;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.pick.Picks;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Saved;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.CheckPage;
import org.guildhall.portal.shared.step.Differences;
import org.guildhall.portal.shared.upload.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Writing a challenge: begun with a title, then a draft that keeps itself. What is published is
 * amended with the same form, and checked before the amendment is public.
 */
@Path("/")
@RunOnVirtualThread
public class WriteChallengePages {
  private static final int MOST_NAMED = 100;
  private final ChallengesApi challenges;
  private final ResponsesApi responses;
  private final Uploads uploads;
  private final Submission submission;
  private final Picks picks;

  WriteChallengePages(
      @RestClient ChallengesApi challenges,
      @RestClient ResponsesApi responses,
      Uploads uploads,
      Submission submission,
      Picks picks) {
    this.challenges = challenges;
    this.responses = responses;
    this.uploads = uploads;
    this.submission = submission;
    this.picks = picks;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance newChallenge(Form form);

    static native TemplateInstance editChallenge(
        Form form, ChallengeView challenge, @Nullable String version);
  }

  @GET
  @Path("challenges/new")
  @SignedIn
  public TemplateInstance begin() {
    return Templates.newChallenge(Form.empty());
  }

  @POST
  @Path("challenges/new")
  @SignedIn
  public Response begun() {
    Form form = submission.form();
    form.required("title", "Enter a title");
    Optional<ChallengeView> draft = form.ask(() -> challenges.draft(BriefForm.read(form, picks)));
    return draft
        .map(d -> Go.to("/challenges/" + d.id() + "/edit"))
        .orElseGet(() -> Pages.again(Templates.newChallenge(form)));
  }

  @GET
  @Path("challenges/{id}/edit")
  @SignedIn
  public TemplateInstance edit(@PathParam("id") UUID id) {
    ChallengeView challenge = challenges.one(id);
    return Templates.editChallenge(
        BriefForm.show(challenge), challenge, String.valueOf(challenge.version()));
  }

  /** A draft is saved; of what is published the amendment is shown, and sent once it is checked. */
  @POST
  @Path("challenges/{id}/edit")
  @SignedIn
  public Response edited(@PathParam("id") UUID id) {
    if (submission.isAutosave()) {
      return autosaved(id, submission.form());
    }
    ChallengeView challenge = challenges.one(id);
    boolean draft = Challenges.may(challenge, ChallengeAct.REVISE);
    return !draft && Challenges.may(challenge, ChallengeAct.AMEND)
        ? amended(challenge, submission.form())
        : saved(challenge, submission.form());
  }

  private Response autosaved(UUID id, Form form) {
    return write(id, form)
        .map(saved -> Saved.version(saved.version()))
        .orElseGet(() -> Saved.not(form));
  }

  private Response saved(ChallengeView challenge, Form form) {
    if (write(challenge.id(), form).isEmpty()) {
      return Pages.again(Templates.editChallenge(form, challenge, form.value("version")));
    }
    String page = "/challenges/" + challenge.id();
    return Go.saying(form.pressed("review") ? page + "/review" : page, "Your draft is saved.");
  }

  private Optional<ChallengeView> write(UUID id, Form form) {
    form.required("title", "Enter a title");
    BriefRequest brief = BriefForm.read(form, picks);
    return form.ask(() -> challenges.write(id, form.ifMatch(), brief));
  }

  private Response amended(ChallengeView challenge, Form form) {
    UUID id = challenge.id();
    if (CheckPage.isToChange(form)) {
      return Pages.show(Templates.editChallenge(form, challenge, form.value("version")));
    }
    form.required("title", "Enter a title");
    BriefRequest brief = BriefForm.read(form, picks);
    Differences differences = AmendedBrief.differences(form, challenge, brief);
    if (!form.isFailed() && differences.isNone()) {
      form.reject(null, "Nothing is changed yet. Change what suppliers are to read");
    }
    if (CheckPage.isToSend(form) && form.send(() -> challenges.write(id, form.ifMatch(), brief))) {
      return Go.saying("/challenges/" + id, "The amendment is published.");
    }
    if (form.isFailed()) {
      return Pages.again(Templates.editChallenge(form, challenge, form.value("version")));
    }
    Paper paper = AmendedBrief.paper(differences, responses.list(id, null, MOST_NAMED));
    return CheckPage.show(submission, paper, "Publish the amendment", "/challenges/" + id);
  }

  /** Where people arrive who had to sign in again before attaching. */
  @GET
  @Path("challenges/{id}/documents")
  @SignedIn
  public Response documents(@PathParam("id") UUID id) {
    return Go.to("/challenges/" + id + "/edit");
  }

  @POST
  @Path("challenges/{id}/documents")
  @SignedIn
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response attach(@PathParam("id") UUID id) {
    Form form = submission.form();
    Upload file = form.requiredUpload("file", "Choose a file");
    if (file != null
        && form.send(() -> file.send((name, bytes) -> uploads.ofChallenge(id, name, bytes)))) {
      return Go.saying("/challenges/" + id + "/edit", "The document is attached.");
    }
    ChallengeView challenge = challenges.one(id);
    Form again = BriefForm.show(challenge).with("file", "");
    form.problems().forEach(p -> again.reject("file", p.message()));
    return Pages.again(
        Templates.editChallenge(again, challenge, String.valueOf(challenge.version())));
  }

  @POST
  @Path("challenges/{id}/documents/{document}/remove")
  @SignedIn
  public Response detach(@PathParam("id") UUID id, @PathParam("document") UUID document) {
    challenges.detach(document, id);
    return Go.saying("/challenges/" + id + "/edit", "The document is removed.");
  }
}
