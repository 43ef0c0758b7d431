package org.guildhall.portal.buyer.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.portal.client.buying.CriterionView;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.shared.buying.Lots;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.code.CodeNames;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;
import org.guildhall.portal.shared.words.EnumWords;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** All of a plan, to be read before it goes to an approver and by the approver. */
final class PlanPaper {
  private static final String NOT_STATED = "Not stated";

  private final ProcurementView plan;
  private final boolean changeable;

  private PlanPaper(ProcurementView plan, boolean changeable) {
    this.plan = plan;
    this.changeable = changeable;
  }

  /**
   * The paper.
   *
   * @param changeable whether it links each part to where it is written
   */
  static Paper of(ProcurementView plan, boolean changeable) {
    return new PlanPaper(plan, changeable).paper();
  }

  private Paper paper() {
    Paper paper = Paper.of("The plan", plan.title());
    terms(paper);
    dates(paper);
    for (int i = 0; i < plan.lots().size(); i++) {
      lot(paper, plan.lots().get(i), change("plan/lots/" + i));
    }
    if (!plan.documents().isEmpty()) {
      paper
          .part("Documents")
          .text(
              plan.documents().stream()
                  .map(each -> each.name() + " (" + Words.fileSize(each.size()) + ")")
                  .collect(Collectors.joining("\n")));
    }
    return paper;
  }

  private void terms(Paper paper) {
    paper
        .part("What is bought and on what terms", change("plan"))
        .line("Title", plan.title())
        .line("What is bought", written(plan.description()))
        .line("Procedure", EnumWords.words(plan.procedure()))
        .line("Category", EnumWords.words(plan.category()))
        .line(
            "Buyers",
            plan.buyers().stream()
                .map(buyer -> buyer.name() + (buyer.lead() ? " (lead authority)" : ""))
                .collect(Collectors.joining("\n")))
        .line("Estimated value", value())
        .line("Conditions of participation", written(plan.participationConditions()))
        .line("Payment terms", written(plan.paymentTerms()))
        .line("Known risks", written(plan.risks()))
        .line("Conflicts of interest", written(plan.conflictsStatement()));
    optional(paper, "Reasons for not using lots", plan.reasonsNotLotting());
    optional(
        paper,
        "Why no preliminary market engagement notice was published",
        plan.reasonsNoEngagement());
  }

  private String value() {
    var value = plan.value();
    return value == null
        ? "Worked out when the plan is submitted"
        : Words.pounds(value.net()) + " without VAT, " + Words.pounds(value.gross()) + " with VAT";
  }

  private void dates(Paper paper) {
    var dates = plan.timetable();
    var formula = plan.priceFormula();
    paper
        .part("Dates and price formula", change("plan/timetable"))
        .line("Tender notice planned for", day(dates == null ? null : dates.publishOn()))
        .line("Suppliers can ask until", moment(dates == null ? null : dates.questionsUntil()))
        .line("Tenders must arrive before", moment(dates == null ? null : dates.tendersUntil()))
        .line("Award decision planned for", day(dates == null ? null : dates.awardPlanned()))
        .line("Contracts begin", day(dates == null ? null : dates.contractStart()))
        .line("Contracts end", day(dates == null ? null : dates.contractEnd()))
        .line("Last day with every extension", day(dates == null ? null : dates.contractMaxEnd()))
        .line("Price score", formula == null ? NOT_STATED : Lots.sentence(formula))
        .line(
            "What decides between equal totals",
            plan.tieBreak() == null ? NOT_STATED : EnumWords.words(plan.tieBreak()));
  }

  private static void lot(Paper paper, LotView lot, @Nullable String change) {
    paper
        .part(Lots.heading(lot), change)
        .text(lot.description())
        .line("What it is about (CPV)", CodeNames.cpvName(lot.cpv()));
    if (lot.estimatedNet() != null) {
      paper.line("Estimated value without VAT", Words.pounds(lot.estimatedNet()));
    }
    paper
        .table(
            new PaperTable(
                "What is bought in lot " + lot.number(),
                List.of("Item", "Description", "Quantity"),
                2,
                lot.items().stream()
                    .map(item ->
                        new PaperTable.Row(
                            List.of(
                                item.item(),
                                item.description(),
                                Words.grouped(item.quantity()) + " " + item.unit()),
                            null))
                    .toList()))
        .table(
            new PaperTable(
                "How tenders for lot " + lot.number() + " are scored",
                List.of("Criterion", "Question", "Minimum score", "Weight"),
                2,
                criteria(lot)));
  }

  private static List<PaperTable.Row> criteria(LotView lot) {
    List<PaperTable.Row> rows = new ArrayList<>();
    for (CriterionView each : lot.criteria()) {
      rows.add(
          new PaperTable.Row(
              List.of(
                  each.name(),
                  each.question() == null ? "" : each.question(),
                  each.minimumScore() == null ? "" : each.minimumScore() + " of " + each.maxScore(),
                  Words.grouped(each.weight()) + "%"),
              null));
    }
    return rows;
  }

  private static void optional(Paper paper, String label, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      paper.line(label, text);
    }
  }

  private static String written(@Nullable String text) {
    return text == null || text.isBlank() ? NOT_STATED : text;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? NOT_STATED : Words.ukDate(day);
  }

  private static String moment(@Nullable Instant moment) {
    return moment == null ? NOT_STATED : Words.ukDateTime(moment) + ", London time";
  }

  private @Nullable String change(String page) {
    return changeable ? Procurements.path(plan, page) : null;
  }
}
