package org.guildhall.portal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.OrganisationRequest;
import org.guildhall.portal.client.market.OrganisationView;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.guildhall.portal.client.market.PageOrganisationSummary;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.market.Organisations;
import org.guildhall.portal.shared.pick.Picks;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Registering an organisation: looked for first, because it may be known from published notices or
 * registered by a colleague, and only then asked for in full.
 */
@Path("/organisations/new")
@RunOnVirtualThread
public class RegistrationPages {
  private final OrganisationsApi organisations;
  private final Submission submission;
  private final Visit visit;
  private final Picks picks;

  RegistrationPages(
      @RestClient OrganisationsApi organisations, Submission submission, Visit visit, Picks picks) {
    this.organisations = organisations;
    this.submission = submission;
    this.visit = visit;
    this.picks = picks;
  }

  @CheckedTemplate(basePath = "organisation")
  static class Templates {
    static native TemplateInstance findYours(@Nullable PageOrganisationSummary page, String q);

    static native TemplateInstance registerOrganisation(
        Form form, @Nullable String known, List<Choice> kinds, List<Choice> schemes);
  }

  /** Asks for its name or number; once that is said, shows what is known. */
  @GET
  @SignedIn
  public TemplateInstance find(
      @QueryParam("q") @Nullable String q, @QueryParam("after") @Nullable String after) {
    if (q == null || q.isBlank()) {
      return Templates.findYours(null, "");
    }
    return Templates.findYours(organisations.list(after, null, null, null, q.strip(), null), q);
  }

  /** The details, with what notices said of it if it is one that is known. */
  @GET
  @Path("details")
  @SignedIn
  public Response details(
      @QueryParam("known") @Nullable UUID known, @QueryParam("name") @Nullable String name) {
    if (known == null) {
      return Pages.show(asking(Form.empty().with("name", name)));
    }
    OrganisationView organisation = organisations.one(known);
    return Organisations.unclaimed(organisation)
        ? Pages.show(
            asking(
                OrganisationForm.show(organisation)
                    .with("known", organisation.id())
                    .with("knownName", organisation.name())))
        : Go.to("/organisations/" + known);
  }

  private static TemplateInstance asking(Form form) {
    return Templates.registerOrganisation(
        form, form.text("knownName"), OrganisationForm.KINDS, OrganisationForm.SCHEMES);
  }

  @POST
  @Path("details")
  @SignedIn
  public Response register() {
    Form form = submission.form();
    if (form.pressed("add-identifier")) {
      return Pages.show(asking(OrganisationForm.withAnotherIdentifier(form)));
    }
    OrganisationRequest details = OrganisationForm.read(form, picks);
    UUID known = form.uuid("known");
    Optional<OrganisationView> registered =
        form.ask(() ->
            known == null
                ? organisations.register(details)
                : organisations.takeOver(known, details));
    return registered
        .map(organisation ->
            visit.actFrom(
                Go.saying(
                    "/organisations/" + organisation.id(),
                    "Your organisation is registered. An operator checks it next."),
                organisation.id()))
        .orElseGet(() -> Pages.again(asking(form)));
  }
}
