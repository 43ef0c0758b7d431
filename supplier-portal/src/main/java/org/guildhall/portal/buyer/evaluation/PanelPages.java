package org.guildhall.portal.buyer.evaluation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.Answered;
import org.guildhall.portal.client.buying.Evaluator;
import org.guildhall.portal.client.buying.EvaluatorRequest;
import org.guildhall.portal.client.buying.PanelApi;
import org.guildhall.portal.client.buying.PanelRequest;
import org.guildhall.portal.client.buying.PanelStage;
import org.guildhall.portal.client.buying.PanelView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.Standing;
import org.guildhall.portal.client.market.MembersApi;
import org.guildhall.portal.shared.buying.Lots;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.jspecify.annotations.Nullable;

/** Appointing the evaluators of a procurement from the people of its buyers. */
@Path("/")
@RunOnVirtualThread
public class PanelPages {
  private final Submission submission;
  private final PanelApi api;
  private final MembersApi people;
  private final ProcurementsApi procurements;

  PanelPages(
      Submission submission,
      @RestClient PanelApi api,
      @RestClient MembersApi people,
      @RestClient ProcurementsApi procurements) {
    this.submission = submission;
    this.api = api;
    this.people = people;
    this.procurements = procurements;
  }

  /** Somebody who could evaluate, and the name of the form field with their lots. */
  @TemplateData
  public record Candidate(
      String subject,
      String name,
      UUID organisationId,
      String organisation,
      @Nullable Standing standing) {
    public String field() {
      return "lots-" + subject;
    }

    public boolean appointable() {
      return standing != Standing.CONFLICTED;
    }
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance panel(
        Form form,
        ProcurementView procurement,
        PanelView panel,
        List<Candidate> candidates,
        List<Choice> lots);
  }

  @GET
  @Path("procurements/{id}/panel")
  @SignedIn
  public TemplateInstance show(@PathParam("id") UUID id) {
    Form form = Form.empty();
    var panel = panel(id);
    panel.evaluators().stream()
        .filter(Assessments::sits)
        .forEach(e -> form.with("lots-" + e.subject(), e.lotIds()));
    return page(form, id, panel);
  }

  @POST
  @Path("procurements/{id}/panel")
  @SignedIn
  public Response appoint(@PathParam("id") UUID id) {
    Form form = submission.form();
    var panel = panel(id);
    List<EvaluatorRequest> evaluators = new ArrayList<>();
    for (Candidate candidate : candidates(procurements.one(id), panel)) {
      List<UUID> lots = form.values(candidate.field()).stream().map(UUID::fromString).toList();
      if (!lots.isEmpty() && candidate.appointable()) {
        evaluators.add(
            new EvaluatorRequest(
                candidate.subject(), candidate.organisationId(), candidate.name(), lots, null));
      }
    }
    if (evaluators.isEmpty()) {
      form.reject(null, "Choose at least one evaluator");
    }
    return form.send(() -> api.appoint(id, new PanelRequest(evaluators)))
        ? Go.saying("/procurements/" + id + "/panel", "The panel is appointed.")
        : Pages.again(page(form, id, panel));
  }

  private TemplateInstance page(Form form, UUID id, PanelView panel) {
    ProcurementView procurement = procurements.one(id);
    List<Choice> lots =
        procurement.lots().stream()
            .map(l -> Choice.of(l.id().toString(), Lots.heading(l)))
            .toList();
    return Templates.panel(form, procurement, panel, candidates(procurement, panel), lots);
  }

  /** As long as nobody was appointed there is no panel. */
  private PanelView panel(UUID id) {
    return Answered.ifFound(() -> api.read(id))
        .orElseGet(() -> new PanelView(id, PanelStage.SCORING, 0, null, List.of(), List.of()));
  }

  private List<Candidate> candidates(ProcurementView procurement, PanelView panel) {
    List<Candidate> all = new ArrayList<>();
    for (var buyer : procurement.buyers()) {
      for (var person : people.evaluators(buyer.organisationId())) {
        Standing standing =
            Assessments.evaluator(panel, person.subject()).map(Evaluator::standing).orElse(null);
        all.add(
            new Candidate(
                person.subject(), person.name(), buyer.organisationId(), buyer.name(), standing));
      }
    }
    return all;
  }
}
