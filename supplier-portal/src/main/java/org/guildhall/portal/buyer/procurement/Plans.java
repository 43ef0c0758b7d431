package org.guildhall.portal.buyer.procurement;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.guildhall.portal.client.buying.Act;
import org.guildhall.portal.client.buying.CriterionPlan;
import org.guildhall.portal.client.buying.CriterionView;
import org.guildhall.portal.client.buying.ItemPlan;
import org.guildhall.portal.client.buying.ItemView;
import org.guildhall.portal.client.buying.LotPlan;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.PriceFormula;
import org.guildhall.portal.client.buying.ProcurementPlan;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.TieBreak;
import org.guildhall.portal.client.buying.Timetable;
import org.guildhall.portal.shared.buying.NextSteps;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a procurement as it stands, to be sent with a part changed; everything keeps its id.
 */
final class Plans {
  private Plans() {}

  /** A form of the plan; who may not revise it reads all of it instead. */
  static Response toRevise(ProcurementView procurement, Supplier<TemplateInstance> form) {
    return NextSteps.may(procurement, Act.REVISE_PLAN)
        ? Pages.show(form.get())
        : Go.to(Procurements.path(procurement, "manage") + "#plan");
  }

  static ProcurementPlan withLots(ProcurementView p, List<LotPlan> lots) {
    return with(p, lots, p.priceFormula(), p.tieBreak(), p.timetable());
  }

  /** With other lots, another price formula and tie-break, and other dates. */
  static ProcurementPlan with(
      ProcurementView p,
      List<LotPlan> lots,
      @Nullable PriceFormula formula,
      @Nullable TieBreak tieBreak,
      @Nullable Timetable dates) {
    return new ProcurementPlan(
        p.title(),
        p.description(),
        p.category(),
        lots,
        formula,
        tieBreak,
        dates,
        p.conflictsAssessed(),
        p.conflictsStatement(),
        p.lotsPossible(),
        p.reasonsNotLotting(),
        p.reasonsNoEngagement(),
        p.participationConditions(),
        p.paymentTerms(),
        p.risks());
  }

  static List<LotPlan> lots(ProcurementView procurement) {
    return procurement.lots().stream().map(Plans::lot).toList();
  }

  private static LotPlan lot(LotView lot) {
    return new LotPlan(
        lot.id(),
        lot.title(),
        lot.description(),
        lot.cpv(),
        lot.reserve(),
        lot.priceReference(),
        lot.priceFloor(),
        lot.items().stream().map(Plans::item).toList(),
        lot.criteria().stream().map(Plans::criterion).toList());
  }

  private static ItemPlan item(ItemView i) {
    return new ItemPlan(i.id(), i.item(), i.description(), i.cpv(), i.quantity(), i.unit());
  }

  private static CriterionPlan criterion(CriterionView c) {
    return new CriterionPlan(
        c.id(), c.name(), c.kind(), c.weight(), c.question(), c.minimumScore(), c.maxScore());
  }

  private static String saved(ProcurementView before) {
    return Procurements.submitted(before)
        ? "The plan is saved, and does not wait for approval any more: submit it again."
        : "The plan is saved.";
  }

  /** Saves the plan; shows the page again with what is wrong with it. */
  static Response save(
      ProcurementsApi api,
      Form form,
      ProcurementView procurement,
      ProcurementPlan plan,
      Supplier<TemplateInstance> again) {
    return form.send(() -> api.revise(procurement.id(), form.ifMatch(), plan))
        ? Go.saying(Procurements.path(procurement, "manage"), saved(procurement))
        : Pages.again(again.get());
  }
}
