package org.guildhall.portal.shared.buying;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.portal.client.buying.Act;

/**
 * Which page each act in a procurement is done on; in an address, {@code {id}} is the procurement.
 * What only the clock or the central platform does has none. A test fails for an act it does not
 * know.
 */
public final class ActTable {
  private static final String OPENING = "/procurements/{id}/opening";
  private static final String AWARD = "/procurements/{id}/award";
  private static final String CONTRACTS = "/procurements/{id}/contracts";
  private static final Map<Act, String> PAGES = new EnumMap<>(plan());

  static {
    PAGES.putAll(tendering());
    PAGES.putAll(assessment());
    PAGES.putAll(award());
  }

  private ActTable() {}

  /** The page; none where no person acts, or for an act newer than the portal. */
  public static Optional<String> page(Act act, UUID procurement) {
    return Optional.ofNullable(PAGES.get(act)).map(p -> p.replace("{id}", procurement.toString()));
  }

  private static Map<Act, String> plan() {
    return Map.of(
        Act.REVISE_PLAN, "/procurements/{id}/manage#plan",
        Act.ADD_DOCUMENT, "/procurements/{id}/manage#documents",
        Act.SUBMIT_PLAN, "/procurements/{id}/submit",
        Act.RETURN_PLAN, "/procurements/{id}/return",
        Act.APPROVE_TENDER_NOTICE, "/procurements/{id}/notice-drafts/tender-notice",
        Act.END_PLAN, "/procurements/{id}/terminate");
  }

  private static Map<Act, String> tendering() {
    return Map.of(
        Act.ASK_QUESTION, "/procurements/{id}#questions",
        Act.ANSWER_QUESTION, "/procurements/{id}/manage#questions",
        Act.START_TENDER, "/procurements/{id}#tender",
        Act.PREPARE_AMENDMENT, "/procurements/{id}/amend",
        Act.APPROVE_AMENDMENT, "/procurements/{id}/notice-drafts/tender-notice-update",
        Act.PREPARE_TERMINATION, "/procurements/{id}/termination-notice",
        Act.TERMINATE, "/procurements/{id}/notice-drafts/termination-notice",
        Act.CORRECT_TERMINATION, "/procurements/{id}/notice-drafts/termination-notice");
  }

  private static Map<Act, String> assessment() {
    return Map.of(
        Act.APPOINT_PANEL,
        "/procurements/{id}/panel",
        Act.PROPOSE_QUALITY_OPENING,
        OPENING,
        Act.APPROVE_QUALITY_OPENING,
        OPENING,
        Act.DECLARE_CONFLICT,
        "/evaluations/{id}/declaration",
        Act.SCORE,
        "/evaluations/{id}",
        Act.MODERATE,
        "/procurements/{id}/moderation",
        Act.PROPOSE_PRICE_OPENING,
        OPENING,
        Act.APPROVE_PRICE_OPENING,
        OPENING);
  }

  private static Map<Act, String> award() {
    return Map.ofEntries(
        Map.entry(Act.PROPOSE_AWARD, AWARD),
        Map.entry(Act.VOTE_ON_AWARD, AWARD),
        Map.entry(Act.CLOSE_AWARD_VOTE, AWARD),
        Map.entry(Act.RECONSIDER_AWARD, AWARD),
        Map.entry(Act.SEND_SUMMARIES, "/procurements/{id}/award/summaries"),
        Map.entry(Act.PREPARE_AWARD_NOTICE, "/procurements/{id}/award-notice"),
        Map.entry(Act.APPROVE_AWARD_NOTICE, "/procurements/{id}/notice-drafts/award-notice"),
        Map.entry(Act.NOTIFY_CLAIM, "/procurements/{id}/claim"),
        Map.entry(Act.RESOLVE_CLAIM, AWARD + "#claims"),
        Map.entry(Act.AGREE_KPIS, CONTRACTS),
        Map.entry(Act.SIGN_CONTRACT, CONTRACTS),
        Map.entry(Act.SIGN_LAST_CONTRACT, CONTRACTS),
        Map.entry(Act.PREPARE_CONTRACT_NOTICE, "/procurements/{id}/contract-notice"),
        Map.entry(
            Act.APPROVE_CONTRACT_NOTICE,
            "/procurements/{id}/notice-drafts/contract-details-notice"));
  }
}
