package org.guildhall.portal.organisation;

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
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.OrganisationKind;
import org.guildhall.portal.client.market.OrganisationRequest;
import org.guildhall.portal.client.market.OrganisationStatus;
import org.guildhall.portal.client.market.OrganisationView;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.guildhall.portal.client.market.PageOrganisationSummary;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.pick.Picks;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.words.EnumWords;
import org.jspecify.annotations.Nullable;

/** Organisations for everybody to see, and correcting one's own. */
@Path("/")
@RunOnVirtualThread
public class OrganisationPages {
  private static final List<Choice> STATUSES = EnumWords.choices(OrganisationStatus.class);
  private final OrganisationsApi organisations;
  private final FindWork work;
  private final Submission submission;
  private final Visit visit;
  private final Picks picks;

  OrganisationPages(
      @RestClient OrganisationsApi organisations,
      FindWork work,
      Submission submission,
      Visit visit,
      Picks picks) {
    this.organisations = organisations;
    this.work = work;
    this.submission = submission;
    this.visit = visit;
    this.picks = picks;
  }

  @CheckedTemplate(basePath = "organisation")
  static class Templates {
    static native TemplateInstance organisations(
        PageOrganisationSummary page,
        String q,
        String kind,
        String status,
        List<Choice> kinds,
        List<Choice> statuses);

    static native TemplateInstance organisation(
        OrganisationView organisation, boolean own, OrganisationWork work);

    static native TemplateInstance editOrganisation(
        Form form, @Nullable String refusal, List<Choice> kinds, List<Choice> schemes);
  }

  @GET
  @Path("organisations")
  @OpenToAll
  public TemplateInstance list(
      @QueryParam("q") @Nullable String q,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("status") @Nullable String status,
      @QueryParam("after") @Nullable String after) {
    var page =
        organisations.list(
            blank(after),
            null,
            value(kind, OrganisationKind::of),
            null,
            blank(q),
            value(status, OrganisationStatus::of));
    return Templates.organisations(
        page, text(q), text(kind), text(status), OrganisationForm.KINDS, STATUSES);
  }

  private static <E> @Nullable E value(@Nullable String text, Function<String, E> of) {
    return text == null || text.isBlank() ? null : of.apply(text);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  @GET
  @Path("organisations/{id}")
  @OpenToAll
  public TemplateInstance one(@PathParam("id") UUID id) {
    return Templates.organisation(organisations.one(id), visit.actsFor(id), work.of(id));
  }

  @GET
  @Path("organisations/{id}/edit")
  @SignedIn
  public TemplateInstance edit(@PathParam("id") UUID id) {
    OrganisationView organisation = organisations.one(id);
    return correcting(
        OrganisationForm.show(organisation).with("refusal", organisation.refusalReason()));
  }

  private static TemplateInstance correcting(Form form) {
    return Templates.editOrganisation(
        form, form.text("refusal"), OrganisationForm.KINDS, OrganisationForm.SCHEMES);
  }

  @POST
  @Path("organisations/{id}/edit")
  @SignedIn
  public Response edited(@PathParam("id") UUID id) {
    Form form = submission.form();
    if (form.pressed("add-identifier")) {
      return Pages.show(correcting(OrganisationForm.withAnotherIdentifier(form)));
    }
    OrganisationRequest details = OrganisationForm.read(form, picks);
    return form.send(() -> organisations.amend(id, form.ifMatch(), details))
        ? Go.saying("/organisations/" + id, "The details are saved.")
        : Pages.again(correcting(form));
  }
}
