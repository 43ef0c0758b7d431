package org.guildhall.portal.organisation;

import static org.guildhall.portal.shared.step.StepField.date;
import static org.guildhall.portal.shared.step.StepField.line;
import static org.guildhall.portal.shared.step.StepField.number;
import static org.guildhall.portal.shared.step.StepField.pick;
import static org.guildhall.portal.shared.step.StepField.picks;
import static org.guildhall.portal.shared.step.StepField.pounds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.EstateApi;
import org.guildhall.portal.client.market.EstateEntryRequest;
import org.guildhall.portal.client.market.OrganisationView;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.guildhall.portal.client.market.PageEstateEntryView;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.pick.PickKind;
import org.guildhall.portal.shared.pick.Picks;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.jspecify.annotations.Nullable;

/** What a council has under contract: from published notices and from its own register. */
@Path("/")
@RunOnVirtualThread
public class EstatePages {
  private static final PageEstateEntryView NOTHING = new PageEstateEntryView(List.of(), null);
  private final OrganisationsApi organisations;
  private final EstateApi estate;
  private final Submission submission;
  private final Picks picks;
  private final PageStep<OrganisationView> entry;

  EstatePages(
      @RestClient OrganisationsApi organisations,
      @RestClient EstateApi estate,
      Submission submission,
      Picks picks) {
    this.organisations = organisations;
    this.estate = estate;
    this.submission = submission;
    this.picks = picks;
    this.entry =
        PageStep.<OrganisationView>of("Enter a contract", "")
            .caption(OrganisationView::name)
            .with(line("title", "What it is for").required("Enter what the contract is for"))
            .with(pick("supplier", "Supplier", PickKind.NAME))
            .with(date("start", "Start"))
            .with(date("end", "End"))
            .with(date("latestEnd", "Latest end, with all extensions"))
            .with(line("extension", "Extensions").hint("For example: 2 times 12 months"))
            .with(number("noticePeriodDays", "Notice period in days"))
            .with(pounds("amount", "Value without VAT"))
            .with(
                picks("cpv", "CPV codes", PickKind.CPV)
                    .hint("Words, such as refuse collection, or codes"))
            .button("Enter")
            .harmless()
            .back(organisation -> "/organisations/" + organisation.id() + "/estate")
            .call((organisation, form) -> estate.enter(organisation.id(), read(form)))
            .done("The contract is in your register.");
  }

  @CheckedTemplate(basePath = "organisation")
  static class Templates {
    static native TemplateInstance estate(
        OrganisationView organisation, PageEstateEntryView page, EstateSearch search);
  }

  @GET
  @Path("organisations/{id}/estate")
  @OpenToAll
  public Response list(
      @PathParam("id") UUID id, @QueryParam("after") @Nullable String after, @Context UriInfo uri) {
    OrganisationView organisation = organisations.one(id);
    EstateSearch search = EstateSearch.of(uri.getQueryParameters());
    return search
        .ask(estate, id, after)
        .map(page -> Pages.show(Templates.estate(organisation, page, search)))
        .orElseGet(() -> Pages.again(Templates.estate(organisation, NOTHING, search)));
  }

  /** The same as a table; what cannot be read is said on the page. */
  @GET
  @Path("organisations/{id}/estate/export")
  @OpenToAll
  public Response export(@PathParam("id") UUID id, @Context UriInfo uri) {
    EstateSearch search = EstateSearch.of(uri.getQueryParameters());
    return search
        .file(estate, id)
        .map(Pages::spreadsheet)
        .orElseGet(() -> Go.to("/organisations/" + id + "/estate" + search.query()));
  }

  @GET
  @Path("organisations/{id}/estate/new")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id) {
    return entry.ask(organisations.one(id));
  }

  @POST
  @Path("organisations/{id}/estate/new")
  @SignedIn
  public Response enter(@PathParam("id") UUID id) {
    Form form = submission.form();
    picks.one(form, "supplier", PickKind.NAME);
    picks.several(form, "cpv", PickKind.CPV);
    return entry.act(organisations.one(id), form);
  }

  private static EstateEntryRequest read(Form form) {
    return new EstateEntryRequest(
        form.text("title"),
        form.text("supplier"),
        form.date("start"),
        form.date("end"),
        form.date("latestEnd"),
        form.text("extension"),
        form.integer("noticePeriodDays"),
        form.number("amount"),
        form.values("cpv"));
  }
}
