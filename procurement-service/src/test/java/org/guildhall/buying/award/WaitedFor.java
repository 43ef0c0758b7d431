package org.guildhall.buying.award;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.procurement.procedure.Act;

/**
 * Which task a person finds in their list when a procurement waits for an act of theirs. What may
 * be done but need not be is nobody's task.
 */
final class WaitedFor {
  private static final Map<Act, Set<String>> TASKS =
      Map.ofEntries(
          entry(Act.SUBMIT_PLAN, Set.of("procurement.plan")),
          entry(Act.APPROVE_TENDER_NOTICE, Set.of("procurement.approval")),
          entry(Act.ANSWER_QUESTION, Set.of("question.answer")),
          entry(Act.APPROVE_AMENDMENT, Set.of("amendment.approval")),
          entry(Act.PROPOSE_QUALITY_OPENING, Set.of("opening.proposal")),
          entry(Act.APPROVE_QUALITY_OPENING, Set.of("opening.approval")),
          entry(Act.DECLARE_CONFLICT, Set.of("panel.declaration")),
          entry(Act.SCORE, Set.of("evaluation.scores", "evaluation.lock")),
          entry(Act.MODERATE, Set.of("moderation.consensus")),
          entry(Act.PROPOSE_PRICE_OPENING, Set.of("opening.proposal")),
          entry(Act.APPROVE_PRICE_OPENING, Set.of("opening.approval")),
          entry(Act.PROPOSE_AWARD, Set.of("award.propose", "award.reconsider")),
          entry(Act.CLOSE_AWARD_VOTE, Set.of("decision.closing")),
          entry(Act.RECONSIDER_AWARD, Set.of("award.reconsider")),
          entry(Act.SEND_SUMMARIES, Set.of("award.summaries")),
          entry(Act.APPROVE_AWARD_NOTICE, Set.of("award.notice")),
          entry(Act.RESOLVE_CLAIM, Set.of("award.claim")),
          entry(Act.AGREE_KPIS, Set.of("contract.kpis")),
          entry(Act.SIGN_CONTRACT, Set.of("contract.signature")),
          entry(Act.APPROVE_CONTRACT_NOTICE, Set.of("contract.notice")),
          entry(Act.TERMINATE, Set.of("termination.approval")),
          entry(Act.CORRECT_TERMINATION, Set.of("termination.approval")));

  /**
   * Nothing stands still without them, or only in states that have tests of their own: a panel that
   * is missing or leaves something unscored, a notice that nobody has prepared, a vote not yet
   * cast.
   */
  private static final Set<Act> NEED_NOT_BE =
      EnumSet.of(
          Act.REVISE_PLAN,
          Act.ADD_DOCUMENT,
          Act.RETURN_PLAN,
          Act.APPOINT_PANEL,
          Act.ASK_QUESTION,
          Act.START_TENDER,
          Act.PREPARE_AMENDMENT,
          Act.VOTE_ON_AWARD,
          Act.PREPARE_AWARD_NOTICE,
          Act.NOTIFY_CLAIM,
          Act.SIGN_LAST_CONTRACT,
          Act.PREPARE_CONTRACT_NOTICE,
          Act.END_PLAN,
          Act.PREPARE_TERMINATION);

  private WaitedFor() {}

  /** Acts of people of which nobody has said whether they are waited for. */
  static List<Act> undecided() {
    return Arrays.stream(Act.values())
        .filter(act -> act.role().isPresent())
        .filter(act -> !TASKS.containsKey(act) && !NEED_NOT_BE.contains(act))
        .toList();
  }

  /** The person's list has a task for each of these acts of theirs that is waited for. */
  static void assertTold(Person person, Collection<Act> theirs) {
    List<String> kinds = kinds(person);
    for (Act act : theirs) {
      if (!NEED_NOT_BE.contains(act)) {
        assertThat(kinds).as("what waits for %s", act).containsAnyElementsOf(TASKS.get(act));
      }
    }
  }

  static List<String> kinds(Person person) {
    return person.get("/api/v1/me/tasks").statusCode(200).extract().path("kind");
  }
}
