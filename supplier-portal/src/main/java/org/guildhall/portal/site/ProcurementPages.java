package org.guildhall.portal.site;

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
import org.guildhall.portal.client.buying.ProcurementSummary;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.QuestionView;
import org.guildhall.portal.client.buying.QuestionsApi;
import org.guildhall.portal.client.buying.StartRequest;
import org.guildhall.portal.client.buying.TendersApi;
import org.guildhall.portal.client.buying.TextRequest;
import org.guildhall.portal.client.market.ContactPoint;
import org.guildhall.portal.search.page.SearchPages;
import org.guildhall.portal.shared.buying.Lots;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.market.BuyerContact;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.jspecify.annotations.Nullable;

/** Procurements for everybody to read; suppliers ask and begin their tenders here. */
@Path("/")
@RunOnVirtualThread
public class ProcurementPages {
  private final ProcurementsApi procurements;
  private final QuestionsApi questions;
  private final TendersApi tenders;
  private final SearchPages search;
  private final BuyerContact contacts;
  private final Submission submission;
  private final Visit visit;

  ProcurementPages(
      @RestClient ProcurementsApi procurements,
      @RestClient QuestionsApi questions,
      @RestClient TendersApi tenders,
      SearchPages search,
      BuyerContact contacts,
      Submission submission,
      Visit visit) {
    this.procurements = procurements;
    this.questions = questions;
    this.tenders = tenders;
    this.search = search;
    this.contacts = contacts;
    this.submission = submission;
    this.visit = visit;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance procurements(
        List<ProcurementSummary> procurements, @Nullable String next);

    static native TemplateInstance procurement(
        ProcurementView procurement,
        List<QuestionView> questions,
        List<Choice> lots,
        @Nullable ContactPoint contact,
        Form form);
  }

  /** Everybody's are searched; one's own come from the buying, which also has the plans. */
  @GET
  @Path("procurements")
  @OpenToAll
  public Response list(
      @QueryParam("mine") @Nullable String mine,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri) {
    if (!"true".equals(mine) || !visit.isActsForBuyer()) {
      return search.procurements(uri);
    }
    var page = procurements.list(after, null, null, null, null, true);
    return Pages.show(Templates.procurements(page.items(), page.next()));
  }

  @GET
  @Path("procurements/{id}")
  @OpenToAll
  public TemplateInstance one(@PathParam("id") UUID id) {
    return page(id, Form.empty());
  }

  private TemplateInstance page(UUID id, Form form) {
    ProcurementView procurement = procurements.one(id);
    List<QuestionView> asked = Procurements.plan(procurement) ? List.of() : questions.list(id);
    List<Choice> lots =
        procurement.lots().stream()
            .map(lot -> Choice.of(lot.id().toString(), Lots.heading(lot)))
            .toList();
    return Templates.procurement(procurement, asked, lots, contacts.of(procurement.leadId()), form);
  }

  @GET
  @Path("procurements/{id}/questions")
  @OpenToAll
  public Response questions(@PathParam("id") UUID id) {
    return Go.to("/procurements/" + id + "#questions");
  }

  @POST
  @Path("procurements/{id}/questions")
  @SignedIn
  public Response ask(@PathParam("id") UUID id) {
    Form form = submission.form();
    String text = form.required("text", "Enter your question");
    return form.send(() -> questions.ask(id, new TextRequest(text)))
        ? Go.saying(
            "/procurements/" + id,
            "Your question is with the buyers. The answer will be public, your name will not.")
        : Pages.again(page(id, form));
  }

  /** Where people arrive who had to sign in again before beginning a tender. */
  @GET
  @Path("procurements/{id}/tenders")
  @OpenToAll
  public Response tender(@PathParam("id") UUID id) {
    return Go.to("/procurements/" + id + "#tender");
  }

  @POST
  @Path("procurements/{id}/tenders")
  @SignedIn
  public Response start(@PathParam("id") UUID id) {
    Form form = submission.form();
    form.required("lotId", "Choose the lot you want to tender for");
    UUID lot = form.uuid("lotId");
    return form.ask(() -> tenders.start(id, new StartRequest(lot)))
        .map(begun -> Go.to("/tenders/" + begun.id() + "/edit"))
        .orElseGet(() -> Pages.again(page(id, form)));
  }

  /** Passed on with the person's own permission; always as a download. */
  @GET
  @Path("procurements/{id}/documents/{document}")
  @OpenToAll
  public Response document(@PathParam("id") UUID id, @PathParam("document") UUID document) {
    return Pages.download(procurements.get(document, id));
  }
}
