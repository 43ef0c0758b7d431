package org.guildhall.portal.task;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page each kind of task is done on. In an address, {@code {id}} is what the task is about
 * and {@code {link}} where the API has it. A test fails when an API names a kind without a page.
 */
final class TaskTable {
  /** The draft of a notice, as it will be published. */
  private static final String NOTICE = "/procurements/{id}/notice-drafts/";

  private static final Map<String, String> PAGES =
      Map.ofEntries(
          // the marketplace's
          Map.entry("VERIFY_ORGANISATION", "/operator{link}"),
          Map.entry("CORRECT_ORGANISATION", "{link}/edit"),
          Map.entry("ACCEPT_INVITATION", "{link}"),
          Map.entry("REVISE_CHALLENGE", "{link}/edit"),
          Map.entry("REVIEW_CHALLENGE", "{link}/review"),
          Map.entry("ANSWER_QUESTION", "{link}/{id}/answer"),
          Map.entry("ASSESS_RESPONSE", "{link}/assess"),
          Map.entry("RECORD_OUTCOME", "{link}/outcome"),
          Map.entry("FINISH_RESPONSE", "{link}/edit"),
          Map.entry("CONFIRM_RESPONSE", "{link}/confirm"),
          Map.entry("READ_WITHDRAWAL", "{link}"),
          // the procurement service's
          Map.entry("consortium.councils", "{link}/invite"),
          Map.entry("consortium.proposal", "{link}/agreement"),
          Map.entry("consortium.question", "{link}/decisions/new"),
          Map.entry("consortium.constitution", "{link}/constitute"),
          Map.entry("procurement.start", "/procurements/new?consortium={id}"),
          Map.entry("consortium.invitation", "{link}"),
          Map.entry("consortium.agreement", "{link}/agreement"),
          Map.entry("consortium.commitment", "{link}/commitment"),
          Map.entry("decision.vote", "{link}/{id}"),
          Map.entry("decision.closing", "{link}/{id}"),
          Map.entry("procurement.plan", "{link}/plan"),
          Map.entry("procurement.approval", NOTICE + "tender-notice"),
          Map.entry("question.answer", "/procurements/{id}/manage#questions"),
          Map.entry("amendment.approval", NOTICE + "tender-notice-update"),
          Map.entry("tender.submission", "{link}"),
          Map.entry("tender.reconfirmation", "{link}"),
          Map.entry("opening.proposal", "/procurements/{id}/opening"),
          Map.entry("opening.approval", "/procurements/{id}/opening"),
          Map.entry("panel.appoint", "{link}"),
          Map.entry("panel.cover", "{link}"),
          Map.entry("panel.declaration", "/evaluations/{id}/declaration"),
          Map.entry("evaluation.scores", "{link}"),
          Map.entry("evaluation.lock", "{link}"),
          Map.entry("moderation.consensus", "{link}"),
          Map.entry("award.propose", "/procurements/{id}/award"),
          Map.entry("award.reconsider", "/procurements/{id}/award"),
          Map.entry("award.summaries", "/procurements/{id}/award"),
          Map.entry("award.draft", "/procurements/{id}/award-notice"),
          Map.entry("award.claim", "/procurements/{id}/award"),
          Map.entry("notice.refused", "{link}"),
          Map.entry("award.notice", NOTICE + "award-notice"),
          Map.entry("summary.read", "/tenders/{id}/summary"),
          Map.entry("termination.approval", NOTICE + "termination-notice"),
          Map.entry("contract.kpis", "{link}"),
          Map.entry("contract.signature", "/contracts/{id}/sign"),
          Map.entry("contract.notice", NOTICE + "contract-details-notice"));

  private TaskTable() {}

  static boolean knows(String kind) {
    return PAGES.containsKey(kind);
  }

  static Set<String> kinds() {
    return PAGES.keySet();
  }

  /** The page; for a kind newer than the portal, the list that it came from. */
  static String page(String kind, @Nullable UUID subject, String link) {
    return PAGES
        .getOrDefault(kind, "/tasks")
        .replace("{link}", link.replaceFirst("^/api/v1", ""))
        .replace("{id}", subject == null ? "" : subject.toString());
  }
}
