package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.ConsortiaApi;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.buying.DemandApi;
import org.guildhall.portal.client.buying.DemandItem;
import org.guildhall.portal.client.buying.EstimateView;
import org.guildhall.portal.client.buying.OverrideRequest;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.shared.chart.Bars;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.words.Words;

/** What a consortium's members need together, what it may cost and how soon it can be bought. */
@Path("/")
@RunOnVirtualThread
public class DemandPages {
  private static final List<String> PARTS = List.of("Bound", "Intent");

  private final Visit visit;
  private final Submission submission;
  private final ConsortiaApi api;
  private final DemandApi demand;

  DemandPages(
      Visit visit,
      Submission submission,
      @RestClient ConsortiaApi api,
      @RestClient DemandApi demand) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.demand = demand;
  }

  /** An item with its two charts. */
  @TemplateData
  public record Charted(DemandItem item, String byMember, String byQuarter) {}

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance demand(ConsortiumView consortium, List<Charted> items);

    static native TemplateInstance estimate(
        Form form, ConsortiumView consortium, EstimateView estimate, boolean mayOverride);
  }

  @GET
  @Path("consortia/{id}/demand")
  @SignedIn
  public TemplateInstance demand(@PathParam("id") UUID id) {
    var items = demand.demand(id).items().stream().map(DemandPages::charted).toList();
    return Templates.demand(api.one(id), items);
  }

  @GET
  @Path("consortia/{id}/estimate")
  @SignedIn
  public TemplateInstance estimate(@PathParam("id") UUID id) {
    return page(Form.empty(), id);
  }

  @POST
  @Path("consortia/{id}/estimate")
  @SignedIn
  public Response override(@PathParam("id") UUID id) {
    Form form = submission.form();
    BigDecimal net = form.requiredNumber("net", "Enter the value you estimate, without VAT");
    String reason = form.required("reason", "Say why; the reason is kept with the procurement");
    return form.send(() -> demand.override(id, new OverrideRequest(net, reason)))
        ? Go.saying(Consortia.path(id) + "/estimate", "Your estimate is recorded.")
        : Pages.again(page(form, id));
  }

  private TemplateInstance page(Form form, UUID id) {
    ConsortiumView consortium = api.one(id);
    boolean mayOverride = visit.actsFor(consortium.leadId()) && visit.can(Role.BUYER);
    return Templates.estimate(form, consortium, demand.estimate(id, null, null), mayOverride);
  }

  private static Charted charted(DemandItem item) {
    String what = item.item() + ", " + item.unit();
    var members =
        item.byMember().stream()
            .map(m -> row(m.name(), m.bound(), m.intent(), item.unit()))
            .toList();
    var quarters =
        item.byQuarter().stream()
            .map(q -> row(Consortia.months(q), q.bound(), q.intent(), item.unit()))
            .toList();
    return new Charted(
        item,
        Bars.of(what + " by member, as in the table above", PARTS, members),
        Bars.of(what + " by quarter, as in the table above", PARTS, quarters));
  }

  private static Bars.Row row(String label, BigDecimal bound, BigDecimal intent, String unit) {
    return new Bars.Row(label, List.of(bound, intent), Words.counted(bound.add(intent), unit));
  }
}
