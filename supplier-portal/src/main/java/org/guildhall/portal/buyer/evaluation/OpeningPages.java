package org.guildhall.portal.buyer.evaluation;

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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.Envelope;
import org.guildhall.portal.client.buying.OpeningRequest;
import org.guildhall.portal.client.buying.OpeningView;
import org.guildhall.portal.client.buying.OpeningsApi;
import org.guildhall.portal.client.buying.PageOpenedTenderView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.jspecify.annotations.Nullable;

/** Two openers of different authorities open the tenders: quality first, prices later. */
@Path("/")
@RunOnVirtualThread
public class OpeningPages {
  private final Submission submission;
  private final OpeningsApi api;
  private final ProcurementsApi procurements;

  OpeningPages(
      Submission submission,
      @RestClient OpeningsApi api,
      @RestClient ProcurementsApi procurements) {
    this.submission = submission;
    this.api = api;
    this.procurements = procurements;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance opening(
        Form form,
        ProcurementView procurement,
        List<OpeningView> openings,
        PageOpenedTenderView tenders);
  }

  @GET
  @Path("procurements/{id}/opening")
  @SignedIn
  public TemplateInstance show(
      @PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
    return page(Form.empty(), id, after);
  }

  /** One button proposes an opening, the other approves the one another authority proposed. */
  @POST
  @Path("procurements/{id}/opening")
  @SignedIn
  public Response open(@PathParam("id") UUID id) {
    Form form = submission.form();
    UUID approve = form.uuid("approve");
    if (approve != null) {
      return form.send(() -> api.approve(approve))
          ? Go.saying(path(id), "The tenders are open.")
          : Pages.again(page(form, id, null));
    }
    form.required("envelope", "Choose what to open");
    Envelope envelope = form.choice("envelope", Envelope::of);
    return form.send(() -> api.propose(id, new OpeningRequest(envelope)))
        ? Go.saying(path(id), "Proposed. A second opener approves it.")
        : Pages.again(page(form, id, null));
  }

  private TemplateInstance page(Form form, UUID id, @Nullable String after) {
    var openings = api.openings(id);
    boolean open = openings.stream().anyMatch(o -> !Assessments.waits(o));
    return Templates.opening(
        form,
        procurements.one(id),
        openings,
        open ? api.tenders(id, after, null) : new PageOpenedTenderView(List.of(), null));
  }

  private static String path(UUID id) {
    return "/procurements/" + id + "/opening";
  }
}
