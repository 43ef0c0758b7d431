package org.guildhall.portal.shared.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.words.EnumWords;
import org.jspecify.annotations.Nullable;

/** Choosing the organisation one acts for. */
@Path("/acting-for")
@RunOnVirtualThread
public class ActingForPages {
  private final Visit visit;
  private final Submission submission;

  ActingForPages(Visit visit, Submission submission) {
    this.visit = visit;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance actingFor(Form form, List<Choice> organisations);
  }

  @GET
  @SignedIn
  public TemplateInstance choose(@QueryParam("to") @Nullable String to) {
    Form form = Form.empty().with("organisation", visit.actingForId()).with("to", Go.safe(to));
    return Templates.actingFor(form, organisations());
  }

  @POST
  @SignedIn
  public Response chosen() {
    Form form = submission.form();
    UUID chosen = form.uuid("organisation");
    boolean member =
        visit.memberships().stream().anyMatch(m -> m.organisation().id().equals(chosen));
    if (!member || chosen == null) {
      form.reject("organisation", "Choose an organisation");
      return Pages.again(Templates.actingFor(form, organisations()));
    }
    return visit.actFrom(Go.to(Go.safe(form.text("to"))), chosen);
  }

  /** A task's link: act for its organisation and go to its page. */
  @GET
  @Path("{organisation}")
  @SignedIn
  public Response actFor(
      @PathParam("organisation") UUID organisation, @QueryParam("to") @Nullable String to) {
    boolean member =
        visit.memberships().stream().anyMatch(m -> m.organisation().id().equals(organisation));
    Response there = Go.to(Go.safe(to));
    return member ? visit.actFrom(there, organisation) : there;
  }

  private List<Choice> organisations() {
    return visit.memberships().stream()
        .map(m ->
            Choice.of(
                m.organisation().id().toString(),
                m.organisation().name(),
                EnumWords.words(m.organisation().kind())
                    + ": "
                    + String.join(
                        ", ", m.roles().stream().sorted().map(EnumWords::lowerWords).toList())))
        .toList();
  }
}
