package org.guildhall.portal.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;

/** What is kept of a person: to read, to take away, and to have erased where that may be. */
@Path("personal-data")
@RunOnVirtualThread
public class PersonalDataPages {
  private final KeptOfPeople kept;
  private final Submission submission;

  PersonalDataPages(KeptOfPeople kept, Submission submission) {
    this.kept = kept;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "help")
  static class Templates {
    static native TemplateInstance personalData(List<KeptRecord> records);

    static native TemplateInstance erasePersonalData(Form form, List<KeptRecord> records);
  }

  @GET
  @SignedIn
  public TemplateInstance mine() {
    return Templates.personalData(kept.ofVisitor());
  }

  /** All of it, as it came from the services, to keep or to take elsewhere. */
  @GET
  @Path("download.json")
  @Produces(MediaType.APPLICATION_JSON)
  @SignedIn
  public Response download() {
    return Response.ok(kept.all(), MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called("personal-data.json"))
        .build();
  }

  @GET
  @Path("erasure")
  @SignedIn
  public TemplateInstance ask() {
    return Templates.erasePersonalData(Form.empty(), kept.ofVisitor());
  }

  @POST
  @Path("erasure")
  @SignedIn
  public Response erase() {
    Form form = submission.form();
    form.required("sure", "Confirm that you want to leave and to be erased");
    return form.send(kept::erase)
        ? Go.saying(
            "/personal-data",
            "What need not be kept of you is erased. What must be kept is below, with the reason.")
        : Pages.again(Templates.erasePersonalData(form, kept.ofVisitor()));
  }
}
