package org.guildhall.portal.buyer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.portal.client.market.BandRequest;
import org.guildhall.portal.client.market.CurrentContract;
import org.guildhall.portal.client.market.DemandLineRequest;
import org.guildhall.portal.client.market.DemandLineView;
import org.guildhall.portal.client.market.Rung;
import org.guildhall.portal.client.market.SupportRequest;
import org.guildhall.portal.client.market.SupportView;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.pick.PickKind;
import org.guildhall.portal.shared.pick.Picks;
import org.jspecify.annotations.Nullable;

/** A council's demand as fields, and back. */
final class SupportForm {
  private SupportForm() {}

  static Form show(SupportView s) {
    Form form =
        Form.empty()
            .with("rung", s.rung())
            .with("quantity", s.quantity())
            .with("decisionReference", s.decisionReference())
            .with("version", s.version());
    var band = s.quantityBand();
    if (band != null) {
      form.with("quantityBand.min", band.min()).with("quantityBand.max", band.max());
    }
    for (int i = 0; i < s.lines().size(); i++) {
      show(form, "lines[" + i + "].", s.lines().get(i));
    }
    return form;
  }

  private static void show(Form form, String at, DemandLineView line) {
    form.with(at + "id", line.id())
        .with(at + "item", line.item())
        .with(at + "cpv", line.cpv())
        .with(at + "unit", line.unit())
        .with(at + "quantity", line.quantity())
        .with(at + "annualBudget", line.annualBudget())
        .with(at + "previousUnitPrice", line.previousUnitPrice())
        .with(at + "earliestStart", line.earliestStart())
        .with(at + "latestStart", line.latestStart())
        .withLines(at + "standards", line.standards());
    CurrentContract contract = line.currentContract();
    if (contract != null) {
      form.with(at + "currentContract.supplier", contract.supplier())
          .with(at + "currentContract.end", contract.end())
          .with(at + "currentContract.extensions", contract.extensions())
          .with(at + "currentContract.noticePeriodDays", contract.noticePeriodDays());
    }
  }

  static SupportRequest read(Form form, Picks picks) {
    BigDecimal min = form.number("quantityBand.min");
    BigDecimal max = form.number("quantityBand.max");
    List<DemandLineRequest> lines = new ArrayList<>();
    for (int i = 0; i < form.rows("lines", 0); i++) {
      DemandLineRequest line = line(form, picks, "lines[" + i + "].");
      if (line != null) {
        lines.add(line);
      }
    }
    return new SupportRequest(
        form.choice("rung", Rung::of),
        min == null && max == null ? null : new BandRequest(min, max),
        form.number("quantity"),
        form.text("decisionReference"),
        lines);
  }

  /** Null for a row left empty. */
  private static @Nullable DemandLineRequest line(Form form, Picks picks, String at) {
    if (form.text(at + "item") == null && form.text(at + "quantity") == null) {
      return null;
    }
    return new DemandLineRequest(
        form.uuid(at + "id"),
        picks.one(form, at + "cpv", PickKind.CPV),
        form.text(at + "item"),
        picks.one(form, at + "unit", PickKind.UNIT),
        form.number(at + "quantity"),
        form.number(at + "annualBudget"),
        form.number(at + "previousUnitPrice"),
        "GBP",
        form.date(at + "earliestStart"),
        form.date(at + "latestStart"),
        contract(form, picks, at + "currentContract."),
        form.lines(at + "standards"));
  }

  private static @Nullable CurrentContract contract(Form form, Picks picks, String at) {
    String supplier = picks.one(form, at + "supplier", PickKind.NAME);
    LocalDate end = form.date(at + "end");
    String extensions = form.text(at + "extensions");
    Integer notice = form.integer(at + "noticePeriodDays");
    boolean none = supplier == null && end == null && extensions == null && notice == null;
    return none ? null : new CurrentContract(supplier, end, extensions, notice);
  }
}
