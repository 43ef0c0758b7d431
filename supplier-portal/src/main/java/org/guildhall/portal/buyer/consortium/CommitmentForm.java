package org.guildhall.portal.buyer.consortium;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.portal.client.buying.Commitment;
import org.guildhall.portal.client.buying.CommitmentLine;
import org.guildhall.portal.client.market.DemandLineView;
import org.guildhall.portal.client.market.SupportView;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.pick.PickKind;
import org.guildhall.portal.shared.pick.Picks;

/** Between a commitment, or the demand it begins with, and its form. */
final class CommitmentForm {
  private CommitmentForm() {}

  static void fill(Form form, Commitment stated) {
    form.with("decisionReference", stated.decisionReference())
        .with("decidedOn", stated.decidedOn())
        .with("callInExpires", stated.callInExpires());
    for (int i = 0; i < stated.lines().size(); i++) {
      var line = stated.lines().get(i);
      form.with(form.name("lines", i, "item"), line.item())
          .with(form.name("lines", i, "cpv"), line.cpv())
          .with(form.name("lines", i, "unit"), line.unit())
          .with(form.name("lines", i, "quantity"), line.quantity())
          .with(form.name("lines", i, "optionQuantity"), line.optionQuantity())
          .with(form.name("lines", i, "maximumUnitPrice"), line.maximumUnitPrice())
          .with(form.name("lines", i, "previousUnitPrice"), line.previousUnitPrice())
          .with(form.name("lines", i, "startsOn"), line.startsOn());
    }
  }

  static void fill(Form form, SupportView stated) {
    form.with("decisionReference", stated.decisionReference());
    for (int i = 0; i < stated.lines().size(); i++) {
      DemandLineView line = stated.lines().get(i);
      form.with(form.name("lines", i, "item"), line.item())
          .with(form.name("lines", i, "cpv"), line.cpv())
          .with(form.name("lines", i, "unit"), line.unit())
          .with(form.name("lines", i, "quantity"), line.quantity())
          .with(form.name("lines", i, "previousUnitPrice"), line.previousUnitPrice())
          .with(form.name("lines", i, "startsOn"), line.earliestStart());
    }
  }

  static Commitment read(Form form, Picks picks) {
    List<CommitmentLine> lines = new ArrayList<>();
    for (int i = 0; i < form.rows("lines", 0); i++) {
      if (isFilled(form, i)) {
        lines.add(line(form, picks, i));
      }
    }
    return new Commitment(
        form.required("decisionReference", "Enter the reference of your council's decision"),
        form.requiredDate("decidedOn", "Enter the date of your council's decision"),
        form.date("callInExpires"),
        lines);
  }

  private static boolean isFilled(Form form, int row) {
    return form.text(form.name("lines", row, "item")) != null
        || form.text(form.name("lines", row, "quantity")) != null;
  }

  private static CommitmentLine line(Form form, Picks picks, int row) {
    BigDecimal quantity =
        form.requiredNumber(form.name("lines", row, "quantity"), "Enter a quantity");
    return new CommitmentLine(
        form.required(form.name("lines", row, "item"), "Enter the item"),
        picks.one(form, form.name("lines", row, "cpv"), PickKind.CPV),
        picks.required(
            form, form.name("lines", row, "unit"), PickKind.UNIT, "Enter what the quantity counts"),
        quantity,
        form.number(form.name("lines", row, "optionQuantity")),
        form.number(form.name("lines", row, "maximumUnitPrice")),
        form.number(form.name("lines", row, "previousUnitPrice")),
        form.date(form.name("lines", row, "startsOn")));
  }
}
