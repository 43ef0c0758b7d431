package org.guildhall.portal.buyer.procurement;

import io.quarkus.qute.CheckedTemplate;
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
import org.guildhall.portal.client.buying.CriterionKind;
import org.guildhall.portal.client.buying.LotPlan;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.shared.buying.Lots;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.pick.Picks;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.words.EnumWords;

/** The lots of a plan: what each buys, and how tenders for it are scored. */
@Path("/")
@RunOnVirtualThread
public class LotPages {
  private static final int FEWEST_ITEMS = 1;
  private static final int FEWEST_CRITERIA = 2;
  private static final List<Choice> KINDS = EnumWords.choices(CriterionKind.class);

  private final Submission submission;
  private final ProcurementsApi api;
  private final Picks picks;
  private final PageStep<LotOf> removal;

  LotPages(Submission submission, @RestClient ProcurementsApi api, Picks picks) {
    this.submission = submission;
    this.api = api;
    this.picks = picks;
    this.removal = removal();
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance planLot(
        Form form,
        ProcurementView procurement,
        int index,
        String at,
        List<Integer> items,
        List<Integer> criteria,
        List<Choice> kinds);
  }

  /** Index {@code lots.size()} is a new lot. */
  @GET
  @Path("procurements/{id}/plan/lots/{index: \\d+}")
  @SignedIn
  public Response lot(@PathParam("id") UUID id, @PathParam("index") int index) {
    ProcurementView procurement = api.one(id);
    int at = Math.min(index, procurement.lots().size());
    return Plans.toRevise(procurement, () -> lotPage(LotForm.of(procurement, at), procurement, at));
  }

  @POST
  @Path("procurements/{id}/plan/lots/{index: \\d+}")
  @SignedIn
  public Response saveLot(@PathParam("id") UUID id, @PathParam("index") int index) {
    Form form = submission.form();
    ProcurementView procurement = api.one(id);
    int at = Math.min(index, procurement.lots().size());
    if (form.pressed("moreItems") || form.pressed("moreCriteria")) {
      return Pages.show(lotPage(form, procurement, at));
    }
    var plan = LotForm.read(form, picks, procurement, at);
    return Plans.save(api, form, procurement, plan, () -> lotPage(form, procurement, at));
  }

  @GET
  @Path("procurements/{id}/plan/lots/{index: \\d+}/remove")
  @SignedIn
  public TemplateInstance askRemove(@PathParam("id") UUID id, @PathParam("index") int index) {
    LotOf lot = new LotOf(api.one(id), index);
    return removal.ask(lot, Form.empty().with("version", lot.procurement().version()));
  }

  @POST
  @Path("procurements/{id}/plan/lots/{index: \\d+}/remove")
  @SignedIn
  public Response remove(@PathParam("id") UUID id, @PathParam("index") int index) {
    return removal.act(new LotOf(api.one(id), index), submission.form());
  }

  private PageStep<LotOf> removal() {
    return PageStep.<LotOf>of(
            lot -> "Remove the lot", lot -> lot.name() + " and its criteria leave the plan.")
        .button("Remove the lot")
        .back(lot -> Procurements.path(lot.procurement(), "manage"))
        .call((lot, form) ->
            api.revise(
                lot.procurement().id(),
                form.ifMatch(),
                Plans.withLots(lot.procurement(), lot.others())))
        .done("The plan is saved.");
  }

  private record LotOf(ProcurementView procurement, int index) {
    String name() {
      return index < procurement.lots().size()
          ? Lots.heading(procurement.lots().get(index))
          : "The lot";
    }

    List<LotPlan> others() {
      List<LotPlan> left = new ArrayList<>(Plans.lots(procurement));
      if (index < left.size()) {
        left.remove(index);
      }
      return left;
    }
  }

  private static TemplateInstance lotPage(Form form, ProcurementView procurement, int index) {
    String at = LotForm.at(index);
    return Templates.planLot(
        form,
        procurement,
        index,
        at,
        rows(form, at + "items", FEWEST_ITEMS, form.pressed("moreItems")),
        rows(form, at + "criteria", FEWEST_CRITERIA, form.pressed("moreCriteria")),
        KINDS);
  }

  private static List<Integer> rows(Form form, String list, int fewest, boolean more) {
    return form.rowIndexes(list, more ? form.rows(list, 0) + 1 : fewest);
  }
}
