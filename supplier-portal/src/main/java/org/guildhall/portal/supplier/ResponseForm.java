package org.guildhall.portal.supplier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.portal.client.market.Confidential;
import org.guildhall.portal.client.market.Evidence;
import org.guildhall.portal.client.market.Maturity;
import org.guildhall.portal.client.market.PriceBand;
import org.guildhall.portal.client.market.ProposalRequest;
import org.guildhall.portal.client.market.ResponseView;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.FormProblem;

/** A response as fields, and back. */
final class ResponseForm {
  private ResponseForm() {}

  static Form show(ResponseView r) {
    Form form =
        Form.empty()
            .with("approach", r.approach())
            .with("maturity", r.maturity())
            .with("licence", r.licence())
            .withLines("standards", r.standards());
    for (int i = 0; i < r.evidence().size(); i++) {
      form.with(form.name("evidence", i, "where"), r.evidence().get(i).where())
          .with(form.name("evidence", i, "result"), r.evidence().get(i).result());
    }
    for (int i = 0; i < r.priceBands().size(); i++) {
      PriceBand band = r.priceBands().get(i);
      form.with(form.name("priceBands", i, "fromQuantity"), band.fromQuantity())
          .with(form.name("priceBands", i, "toQuantity"), band.toQuantity())
          .with(form.name("priceBands", i, "unitPrice"), band.unitPrice());
    }
    for (int i = 0; i < r.confidential().size(); i++) {
      form.with(form.name("confidential", i, "part"), r.confidential().get(i).part())
          .with(form.name("confidential", i, "reason"), r.confidential().get(i).reason());
    }
    return form;
  }

  static ProposalRequest read(Form form) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < form.rows("evidence", 0); i++) {
      String where = form.text(form.name("evidence", i, "where"));
      String result = form.text(form.name("evidence", i, "result"));
      if (where != null || result != null) {
        evidence.add(new Evidence(where, result));
      }
    }
    List<Confidential> confidential = new ArrayList<>();
    for (int i = 0; i < form.rows("confidential", 0); i++) {
      String part = form.text(form.name("confidential", i, "part"));
      String reason = form.text(form.name("confidential", i, "reason"));
      if (part != null || reason != null) {
        confidential.add(new Confidential(part, reason));
      }
    }
    return new ProposalRequest(
        form.text("approach"),
        evidence,
        form.choice("maturity", Maturity::of),
        priceBands(form),
        null,
        form.text("licence"),
        form.lines("standards"),
        confidential);
  }

  private static List<PriceBand> priceBands(Form form) {
    List<PriceBand> bands = new ArrayList<>();
    for (int i = 0; i < form.rows("priceBands", 0); i++) {
      BigDecimal from = form.number(form.name("priceBands", i, "fromQuantity"));
      BigDecimal to = form.number(form.name("priceBands", i, "toQuantity"));
      BigDecimal price = form.number(form.name("priceBands", i, "unitPrice"));
      if (from != null || to != null || price != null) {
        bands.add(new PriceBand(from, to, price));
      }
    }
    return bands;
  }

  /** What a draft lacks, each with the field where it is written. */
  static List<FormProblem> missing(ResponseView response) {
    Form names = Form.empty();
    return response.missing().stream()
        .map(each -> {
          String field = field(each.field());
          return new FormProblem(field, names.id(field), each.message());
        })
        .toList();
  }

  /** Says of each field of the form what the draft lacks there. */
  static Form rejecting(Form form, ResponseView response) {
    response
        .missing()
        .forEach(each -> {
          String field = field(each.field());
          // One that nobody filled in is a field of the form all the same.
          form.with(field, form.value(field)).reject(field, each.message());
        });
    return form;
  }

  /** Of a list that is empty, the first field of its first row. */
  private static String field(String blamed) {
    Form names = Form.empty();
    return switch (blamed) {
      case "evidence" -> names.name("evidence", 0, "where");
      case "priceBands" -> names.name("priceBands", 0, "unitPrice");
      default -> blamed;
    };
  }
}
