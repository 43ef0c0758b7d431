package org.guildhall.portal.buyer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.portal.client.market.BriefRequest;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.PageResponseSummary;
import org.guildhall.portal.client.market.ResponseSummary;
import org.guildhall.portal.shared.code.CodeNames;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.step.Differences;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** What an author changes of a published challenge and what follows, to be checked before. */
final class AmendedBrief {
  private AmendedBrief() {}

  /** The fields of the form that differ from what is public. */
  static Differences differences(Form form, ChallengeView now, BriefRequest after) {
    Paper paper = Paper.of("Check the amendment before you publish it", now.title());
    Differences all = Differences.of(form, paper, "/challenges/" + now.id() + "/edit");
    var problem = Objects.requireNonNull(after.problem());
    var outcome = Objects.requireNonNull(after.outcome());
    all.field("title", now.title(), after.title())
        .field("problem.what", now.problem().what(), problem.what())
        .field("problem.affected", now.problem().affected(), problem.affected())
        .field("problem.tried", now.problem().tried(), problem.tried())
        .field("outcome.statement", now.outcome().statement(), outcome.statement())
        .field("outcome.measure", now.outcome().measure(), outcome.measure());
    budget(all, now, after);
    all.field("wantedFrom", now.wantedFrom(), after.wantedFrom(), Words::ukDate)
        .field("wantedTo", now.wantedTo(), after.wantedTo(), Words::ukDate)
        .field("constraints", now.constraints(), after.constraints())
        .field("standards", now.standards(), after.standards(), each -> String.join("\n", each))
        .field("cpv", now.cpv(), after.cpv(), named(CodeNames::cpvName))
        .field("areas", now.areas(), after.areas(), named(CodeNames::areaName))
        .field("serviceArea", now.serviceArea(), after.serviceArea(), CodeNames::serviceName)
        .field("questionsUntil", now.questionsUntil(), after.questionsUntil(), AmendedBrief::moment)
        .field(
            "responsesUntil", now.responsesUntil(), after.responsesUntil(), AmendedBrief::moment);
    return all;
  }

  private static void budget(Differences all, ChallengeView now, BriefRequest after) {
    var before = now.budget();
    var next = after.budget();
    all.field(
            "budget.min",
            pounds(before == null ? null : before.min()),
            pounds(next == null ? null : next.min()))
        .field(
            "budget.max",
            pounds(before == null ? null : before.max()),
            pounds(next == null ? null : next.max()));
  }

  /**
   * The differences and what follows from them.
   *
   * @param responses those that were sent; who may amend may judge those that wait for it
   */
  static Paper paper(Differences differences, PageResponseSummary responses) {
    return differences
        .paper()
        .part("What happens when you publish it")
        .line("Who approves it", "Nobody else. It is public at once, as a new edition.")
        .line(
            "Who is told",
            "Suppliers who have responded, begun a response or asked, and councils that support it.")
        .line("Responses to be confirmed again", toConfirm(responses))
        .text(
            "A response that was sent and not judged counts again when its supplier confirms it."
                + " What you have shortlisted, or not, stays so.");
  }

  private static String toConfirm(PageResponseSummary responses) {
    List<String> those =
        new ArrayList<>(
            responses.items().stream()
                .filter(ResponseSummary::mayAssess)
                .map(each -> Objects.requireNonNullElse(each.supplier().name(), "A supplier"))
                .toList());
    if (responses.next() != null) {
      those.add("and others that were sent earlier");
    }
    return those.isEmpty()
        ? "None. Nobody's response waits to be judged."
        : String.join("\n", those);
  }

  private static Function<List<String>, String> named(Function<String, String> name) {
    return codes -> codes.stream().map(name).collect(Collectors.joining("\n"));
  }

  private static @Nullable String pounds(@Nullable BigDecimal amount) {
    return amount == null ? null : Words.pounds(amount);
  }

  private static String moment(Instant moment) {
    return Words.ukDateTime(moment) + ", London time";
  }
}
