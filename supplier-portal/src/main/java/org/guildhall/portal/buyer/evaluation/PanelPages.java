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
import org.guildhall.portal.api.ApiProblemException;
import org.guildhall.portal.buying.Procurement;
import org.guildhall.portal.buying.ProcurementsApi;
import org.guildhall.portal.form.Choice;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;

/** Appointing the evaluators of a procurement from the people of its buyers. */
@Path("/")
@RunOnVirtualThread
public class PanelPages {
  private static final int NOT_FOUND = 404;

  private final Submission submission;
  private final AssessmentApi api;
  private final PeopleApi people;
  private final ProcurementsApi procurements;

  PanelPages(
      Submission submission,
      @RestClient AssessmentApi api,
      @RestClient PeopleApi people,
      @RestClient ProcurementsApi procurements) {
    this.submission = submission;
    this.api = api;
    this.people = people;
    this.procurements = procurements;
  }

  /** Somebody who could evaluate, and the name of the form field with their lots. */
  @TemplateData
  public record Candidate(
      String subject, String name, UUID organisationId, String organisation, String standing) {
    public String field() {
      return "lots-" + subject;
    }

    public boolean appointable() {
      return !"CONFLICTED".equals(standing);
    }
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance panel(
        Form form,
        Procurement procurement,
        AssessmentApi.Panel panel,
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
        .filter(AssessmentApi.Evaluator::sits)
        .forEach(e -> form.with("lots-" + e.subject(), e.lotIds()));
    return page(form, id, panel);
  }

  @POST
  @Path("procurements/{id}/panel")
  @SignedIn
  public Response appoint(@PathParam("id") UUID id) {
    Form form = submission.form();
    var panel = panel(id);
    List<AssessmentApi.NewEvaluator> evaluators = new ArrayList<>();
    for (Candidate candidate : candidates(procurements.one(id), panel)) {
      List<UUID> lots = form.values(candidate.field()).stream().map(UUID::fromString).toList();
      if (!lots.isEmpty() && candidate.appointable()) {
        evaluators.add(
            new AssessmentApi.NewEvaluator(
                candidate.subject(), candidate.organisationId(), candidate.name(), lots));
      }
    }
    if (evaluators.isEmpty()) {
      form.reject(null, "Choose at least one evaluator");
    }
    return form.send(() -> api.appoint(id, new AssessmentApi.NewPanel(evaluators)))
        ? Go.saying("/procurements/" + id + "/panel", "The panel is appointed.")
        : Pages.again(page(form, id, panel));
  }

  private TemplateInstance page(Form form, UUID id, AssessmentApi.Panel panel) {
    Procurement procurement = procurements.one(id);
    List<Choice> lots =
        procurement.lots().stream().map(l -> Choice.of(l.id().toString(), l.heading())).toList();
    return Templates.panel(form, procurement, panel, candidates(procurement, panel), lots);
  }

  /** As long as nobody was appointed there is no panel. */
  private AssessmentApi.Panel panel(UUID id) {
    try {
      return api.panel(id);
    } catch (ApiProblemException refused) {
      if (refused.status() == NOT_FOUND) {
        return new AssessmentApi.Panel(id, "SCORING", List.of());
      }
      throw refused;
    }
  }

  private List<Candidate> candidates(Procurement procurement, AssessmentApi.Panel panel) {
    List<Candidate> all = new ArrayList<>();
    for (var buyer : procurement.buyers()) {
      for (var person : people.evaluators(buyer.organisationId())) {
        String standing =
            panel.evaluator(person.subject()).map(AssessmentApi.Evaluator::standing).orElse("");
        all.add(
            new Candidate(
                person.subject(), person.name(), buyer.organisationId(), buyer.name(), standing));
      }
    }
    return all;
  }
}
