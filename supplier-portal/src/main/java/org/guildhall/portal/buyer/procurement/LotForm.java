package org.guildhall.portal.buyer.procurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.portal.client.buying.CriterionKind;
import org.guildhall.portal.client.buying.CriterionPlan;
import org.guildhall.portal.client.buying.ItemPlan;
import org.guildhall.portal.client.buying.LotPlan;
import org.guildhall.portal.client.buying.ProcurementPlan;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.pick.PickKind;
import org.guildhall.portal.shared.pick.Picks;
import org.jspecify.annotations.Nullable;

/** Between a lot of a plan, with its items and criteria, and its form. */
final class LotForm {
  private static final String NO_CPV = "Choose the CPV code";
  private static final String NO_UNIT = "Enter what the quantity counts";

  private LotForm() {}

  static Form of(ProcurementView p, int index) {
    Form form = Form.empty();
    if (index >= p.lots().size()) {
      return form;
    }
    var lot = p.lots().get(index);
    String at = at(index);
    form.with(at + "title", lot.title())
        .with(at + "description", lot.description())
        .with(at + "cpv", lot.cpv())
        .with(at + "reserve", lot.reserve())
        .with(at + "priceReference", lot.priceReference())
        .with(at + "priceFloor", lot.priceFloor());
    for (int i = 0; i < lot.items().size(); i++) {
      var item = lot.items().get(i);
      form.with(form.name(at + "items", i, "id"), item.id())
          .with(form.name(at + "items", i, "item"), item.item())
          .with(form.name(at + "items", i, "description"), item.description())
          .with(form.name(at + "items", i, "cpv"), item.cpv())
          .with(form.name(at + "items", i, "quantity"), item.quantity())
          .with(form.name(at + "items", i, "unit"), item.unit());
    }
    for (int i = 0; i < lot.criteria().size(); i++) {
      var criterion = lot.criteria().get(i);
      form.with(form.name(at + "criteria", i, "id"), criterion.id())
          .with(form.name(at + "criteria", i, "name"), criterion.name())
          .with(form.name(at + "criteria", i, "kind"), criterion.kind())
          .with(form.name(at + "criteria", i, "weight"), criterion.weight())
          .with(form.name(at + "criteria", i, "question"), criterion.question())
          .with(form.name(at + "criteria", i, "minimumScore"), criterion.minimumScore());
    }
    return form;
  }

  static ProcurementPlan read(Form form, Picks picks, ProcurementView p, int index) {
    String at = at(index);
    UUID id = index < p.lots().size() ? p.lots().get(index).id() : null;
    var lot =
        new LotPlan(
            id,
            form.required(at + "title", "Enter a title for the lot"),
            form.required(at + "description", "Describe the lot"),
            picks.required(form, at + "cpv", PickKind.CPV, NO_CPV),
            form.number(at + "reserve"),
            form.number(at + "priceReference"),
            form.number(at + "priceFloor"),
            items(form, picks, at + "items"),
            criteria(form, at + "criteria"));
    List<LotPlan> lots = new ArrayList<>(Plans.lots(p));
    if (index < lots.size()) {
      lots.set(index, lot);
    } else {
      lots.add(lot);
    }
    return Plans.withLots(p, lots);
  }

  static String at(int index) {
    return "lots[" + index + "].";
  }

  private static List<ItemPlan> items(Form form, Picks picks, String list) {
    List<ItemPlan> items = new ArrayList<>();
    for (int i = 0; i < form.rows(list, 0); i++) {
      if (form.text(form.name(list, i, "item")) != null) {
        BigDecimal quantity =
            form.requiredNumber(form.name(list, i, "quantity"), "Enter a quantity");
        String name = form.text(form.name(list, i, "item"));
        String description = form.text(form.name(list, i, "description"));
        items.add(
            new ItemPlan(
                form.uuid(form.name(list, i, "id")),
                name,
                description == null ? name : description,
                picks.required(form, form.name(list, i, "cpv"), PickKind.CPV, NO_CPV),
                quantity,
                picks.required(form, form.name(list, i, "unit"), PickKind.UNIT, NO_UNIT)));
      }
    }
    return items;
  }

  private static List<CriterionPlan> criteria(Form form, String list) {
    List<CriterionPlan> criteria = new ArrayList<>();
    for (int i = 0; i < form.rows(list, 0); i++) {
      String name = form.text(form.name(list, i, "name"));
      if (name != null) {
        criteria.add(
            new CriterionPlan(
                form.uuid(form.name(list, i, "id")),
                name,
                criterionKind(form, form.name(list, i, "kind")),
                form.requiredNumber(form.name(list, i, "weight"), "Enter a weight"),
                form.text(form.name(list, i, "question")),
                whole(form, form.name(list, i, "minimumScore")),
                null));
      }
    }
    return criteria;
  }

  private static @Nullable CriterionKind criterionKind(Form form, String name) {
    form.required(name, "Choose quality or price");
    return form.choice(name, CriterionKind::of);
  }

  private static @Nullable Integer whole(Form form, String name) {
    return form.text(name) == null ? null : form.integer(name);
  }
}
