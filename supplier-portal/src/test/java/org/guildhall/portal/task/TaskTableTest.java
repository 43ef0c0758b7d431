package org.guildhall.portal.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaskTableTest {
  private static final String S = "01990000-0000-7000-8000-0000000000aa";

  static Stream<String> kindsOfTheApis() {
    return Stream.concat(
            Arrays.stream(org.guildhall.portal.client.market.Task.KindEnum.values()),
            Arrays.stream(org.guildhall.portal.client.buying.Task.KindEnum.values()))
        .map(Object::toString)
        .filter(kind -> !kind.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("kindsOfTheApis")
  void shouldHaveAPageForEveryKindAnApiNames(String kind) {
    assertThat(TaskTable.knows(kind)).as("page for " + kind).isTrue();
  }

  @Test
  void shouldHaveNoPageForAKindThatNoApiNames() {
    assertThat(TaskTable.kinds()).containsExactlyInAnyOrderElementsOf(kindsOfTheApis().toList());
  }

  @Test
  void shouldStayOnTheListForAKindNewerThanThePortal() {
    assertThat(TaskTable.page("something.new", UUID.fromString(S), "/api/v1/x"))
        .isEqualTo("/tasks");
  }

  @ParameterizedTest
  @CsvSource({
    "consortium.councils, /consortia/c, /consortia/c/invite",
    "consortium.proposal, /consortia/c, /consortia/c/agreement",
    "consortium.question, /consortia/c, /consortia/c/decisions/new",
    "consortium.constitution, /consortia/c, /consortia/c/constitute",
    "procurement.start, /consortia/S, /procurements/new?consortium=/S",
    "procurement.plan, /procurements/p, /procurements/p/plan",
    "decision.closing, /consortia/c/decisions, /consortia/c/decisions/S",
    "consortium.invitation, /consortia/c, /consortia/c",
    "consortium.agreement, /consortia/c, /consortia/c/agreement",
    "consortium.commitment, /consortia/c, /consortia/c/commitment",
    "decision.vote, /consortia/c/decisions, /consortia/c/decisions/S"
  })
  void shouldLeadToThePageWhereAConsortiumIsBroughtOn(String kind, String link, String page) {
    assertThat(TaskTable.page(kind, UUID.fromString(S), "/api/v1" + link))
        .isEqualTo(page.replace("=/S", "=" + S).replace("/S", "/" + S));
  }

  @ParameterizedTest
  @CsvSource({
    "REVISE_CHALLENGE, /challenges/c, /challenges/c/edit",
    "ANSWER_QUESTION, /challenges/c/questions, /challenges/c/questions/S/answer",
    "panel.cover, /procurements/p/panel, /procurements/p/panel",
    "award.draft, /procurements/p/notice-drafts, /procurements/S/award-notice",
    "award.claim, /procurements/p/standstill-claims, /procurements/S/award",
    "notice.refused, /notice-drafts/d, /notice-drafts/d",
    "procurement.approval, /procurements/p/notice-drafts,"
        + " /procurements/S/notice-drafts/tender-notice",
    "question.answer, /procurements/p/questions, /procurements/S/manage#questions",
    "amendment.approval, /procurements/p/notice-drafts,"
        + " /procurements/S/notice-drafts/tender-notice-update",
    "tender.submission, /tenders/t, /tenders/t",
    "opening.proposal, /procurements/p/openings, /procurements/S/opening",
    "opening.approval, /openings/o, /procurements/S/opening",
    "panel.appoint, /procurements/p/panel, /procurements/p/panel",
    "panel.declaration, /procurements/p/panel/declarations, /evaluations/S/declaration",
    "evaluation.scores, /evaluations/p, /evaluations/p",
    "moderation.consensus, /procurements/p/moderation, /procurements/p/moderation",
    "award.propose, /procurements/p/award-proposal, /procurements/S/award",
    "award.notice, /procurements/p/notice-drafts, /procurements/S/notice-drafts/award-notice",
    "termination.approval, /procurements/p/notice-drafts,"
        + " /procurements/S/notice-drafts/termination-notice",
    "summary.read, /tenders/t/assessment-summary, /tenders/S/summary",
    "contract.kpis, /contracts/k/kpis, /contracts/k/kpis",
    "contract.signature, /contracts/k/signatures, /contracts/S/sign",
    "contract.notice, /procurements/p/notice-drafts,"
        + " /procurements/S/notice-drafts/contract-details-notice"
  })
  void shouldLeadToThePageWhereItIsDone(String kind, String link, String page) {
    assertThat(TaskTable.page(kind, UUID.fromString(S), "/api/v1" + link))
        .isEqualTo(page.replace("/S", "/" + S));
  }
}
