package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.Acceptance;
import org.guildhall.portal.client.buying.AgreementText;
import org.guildhall.portal.client.buying.ConsortiaApi;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.ChallengesApi;
import org.guildhall.portal.client.upload.Uploads;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.paper.PaperPdf;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.upload.Upload;
import org.jspecify.annotations.Nullable;

/** The agreement between the members. */
@Path("/")
@RunOnVirtualThread
public class AgreementPages {
  private final Submission submission;
  private final ConsortiaApi api;
  private final ChallengesApi challenges;
  private final PaperPdf pdf;
  private final Uploads uploads;

  AgreementPages(
      Submission submission,
      @RestClient ConsortiaApi api,
      @RestClient ChallengesApi challenges,
      PaperPdf pdf,
      Uploads uploads) {
    this.submission = submission;
    this.api = api;
    this.challenges = challenges;
    this.pdf = pdf;
    this.uploads = uploads;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance agreement(Form form, ConsortiumView consortium, boolean model);

    static native TemplateInstance modelAgreement(
        ConsortiumView consortium, ChallengeView challenge);
  }

  @GET
  @Path("consortia/{id}/agreement")
  @SignedIn
  public TemplateInstance read(
      @PathParam("id") UUID id, @QueryParam("model") @Nullable String model) {
    ConsortiumView consortium = api.one(id);
    var agreement = consortium.agreement();
    boolean begins = "true".equals(model);
    String text = agreement == null ? null : agreement.text();
    Form form = Form.empty().with("text", begins ? model(consortium) : text);
    return Templates.agreement(form, consortium, begins);
  }

  /** With what is known of the consortium where it has blanks. */
  private String model(ConsortiumView consortium) {
    return Templates.modelAgreement(consortium, challenges.one(consortium.challengeId()))
        .render()
        .strip();
  }

  /** The agreement as a file to keep; where there is none yet, its page says so. */
  @GET
  @Path("consortia/{id}/agreement.pdf")
  @SignedIn
  public Response download(@PathParam("id") UUID id) {
    ConsortiumView consortium = api.one(id);
    var agreement = consortium.agreement();
    return agreement == null
        ? Go.to(agreement(id))
        : pdf.download(AgreementPaper.of(consortium, agreement), "agreement-" + id);
  }

  /** Proposes a version; earlier acceptances no longer count. */
  @POST
  @Path("consortia/{id}/agreement")
  @SignedIn
  public Response propose(@PathParam("id") UUID id) {
    Form form = submission.form();
    String text = form.required("text", "Enter the text of the agreement");
    return form.send(() -> api.agreement(id, new AgreementText(text)))
        ? Go.saying(Consortia.path(id), "The agreement is before the members.")
        : Pages.again(Templates.agreement(form, api.one(id), false));
  }

  /** The annexed document. */
  @GET
  @Path("consortia/{id}/agreement/annex")
  @SignedIn
  public Response annex(@PathParam("id") UUID id) {
    return Pages.download(api.annex(id));
  }

  /** Annexes a document, or another one in its place; earlier acceptances no longer count. */
  @POST
  @Path("consortia/{id}/agreement/annex")
  @SignedIn
  public Response addAnnex(@PathParam("id") UUID id) {
    Form form = submission.form();
    Upload file = form.requiredUpload("file", "Choose a document");
    return file != null
            && form.send(() -> file.send((name, bytes) -> uploads.ofAgreement(id, name, bytes)))
        ? Go.saying(agreement(id), "The document is before the members.")
        : again(form, id);
  }

  /** Leaves the text alone before the members; the same. */
  @POST
  @Path("consortia/{id}/agreement/annex/removal")
  @SignedIn
  public Response removeAnnex(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.send(() -> api.removeAnnex(id))
        ? Go.saying(agreement(id), "The document is no longer part of the agreement.")
        : again(form, id);
  }

  private static String agreement(UUID id) {
    return Consortia.path(id) + "/agreement";
  }

  /** With the text that is before the members, which was not sent along with a document. */
  private Response again(Form form, UUID id) {
    ConsortiumView consortium = api.one(id);
    var agreement = consortium.agreement();
    Form shown = form.with("text", agreement == null ? null : agreement.text());
    return Pages.again(Templates.agreement(shown, consortium, false));
  }

  @POST
  @Path("consortia/{id}/agreement/acceptance")
  @SignedIn
  public Response accept(@PathParam("id") UUID id) {
    Form form = submission.form();
    String hash = form.required("hash", "Open the agreement again before you accept it");
    return form.send(() -> api.accept(id, new Acceptance(hash)))
        ? Go.saying(Consortia.path(id), "Your authority has accepted the agreement.")
        : again(form, id);
  }
}
