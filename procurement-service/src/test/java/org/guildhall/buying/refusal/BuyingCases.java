package org.guildhall.buying.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.SandboxClock;
import org.guildhall.buying.notice.NoticeType;

/** The endpoints of consortium, decision, demand, procurement and question. */
final class BuyingCases {
  private static final Map<String, Object> REASON = Map.of("reason", "Because");

  private BuyingCases() {}

  static List<Case> of(JointBuying buying, UUID decision, UUID question) {
    return Stream.of(
            forming(buying.consortiumPath(), buying.lead().id()),
            deciding(buying.consortiumPath(), decision),
            procuring(buying, question),
            noticing(buying))
        .flatMap(List::stream)
        .toList();
  }

  static List<Case> forming(String c, UUID organisation) {
    return List.of(
        new Case(
            "POST /api/v1/consortia/{id}/invitations",
            c + "/invitations",
            Map.of("organisationIds", List.of(organisation))),
        Case.of("POST /api/v1/consortia/{id}/membership", c + "/membership"),
        new Case("POST /api/v1/consortia/{id}/refusal", c + "/refusal", REASON),
        new Case("PUT /api/v1/consortia/{id}/agreement", c + "/agreement", Map.of("text", "New")),
        Case.of("DELETE /api/v1/consortia/{id}/agreement/annex", c + "/agreement/annex"),
        new Case(
            "POST /api/v1/consortia/{id}/agreement/acceptance",
            c + "/agreement/acceptance",
            Map.of("hash", "a".repeat(64))),
        new Case(
            "PUT /api/v1/consortia/{id}/commitment",
            c + "/commitment",
            Map.of("decisionReference", "X", "decidedOn", "2026-10-01", "lines", List.of())),
        new Case("POST /api/v1/consortia/{id}/withdrawal", c + "/withdrawal", REASON),
        Case.of("GET /api/v1/consortia/{id}/audit-entries", c + "/audit-entries"),
        Case.of("GET /api/v1/consortia/{id}/audit-entries/export", c + "/audit-entries/export"),
        Case.of("GET /api/v1/consortia/{id}/demand", c + "/demand"),
        Case.of("GET /api/v1/consortia/{id}/estimate", c + "/estimate"),
        new Case(
            "PUT /api/v1/consortia/{id}/estimate",
            c + "/estimate",
            Map.of("net", 1, "reason", "Because")));
  }

  static List<Case> deciding(String c, UUID decision) {
    return List.of(
        new Case(
            "POST /api/v1/consortia/{id}/decisions",
            c + "/decisions",
            Map.of(
                "question",
                "Why?",
                "closesAt",
                SandboxClock.now().plus(Duration.ofDays(3)).toString())),
        Case.of("GET /api/v1/consortia/{id}/decisions", c + "/decisions"),
        Case.of("POST /api/v1/consortia/{id}/constitution", c + "/constitution"),
        new Case(
            "POST /api/v1/decisions/{id}/votes",
            "/api/v1/decisions/" + decision + "/votes",
            Map.of("option", "Yes")),
        Case.of(
            "POST /api/v1/decisions/{id}/closure", "/api/v1/decisions/" + decision + "/closure"));
  }

  private static List<Case> noticing(JointBuying buying) {
    var all = buying.procurementPath() + "/notice-drafts";
    String draft = buying.draft(NoticeType.TENDER_NOTICE).orElseThrow();
    return List.of(
        new Case(
            "PUT /api/v1/procurements/{id}/termination",
            buying.procurementPath() + "/termination",
            REASON),
        Case.of("GET /api/v1/procurements/{id}/notice-drafts", all),
        Case.of("GET /api/v1/notice-drafts/{id}", draft),
        Case.of("POST /api/v1/notice-drafts/{id}/approval", draft + "/approval"));
  }

  static List<Case> procuring(JointBuying buying, UUID question) {
    return procuring(buying.consortium(), buying.procurementPath(), question);
  }

  static List<Case> procuring(UUID consortium, String p, UUID question) {
    return List.of(
        new Case(
            "POST /api/v1/procurements",
            "/api/v1/procurements",
            Map.of("consortiumId", consortium, "title", "T", "description", "D")),
        new Case("PUT /api/v1/procurements/{id}", p, JointBuying.plan()),
        Case.of("GET /api/v1/procurements/{id}/audit-entries", p + "/audit-entries"),
        Case.of("GET /api/v1/procurements/{id}/audit-entries/export", p + "/audit-entries/export"),
        Case.of("POST /api/v1/procurements/{id}/submission", p + "/submission"),
        new Case("POST /api/v1/procurements/{id}/return", p + "/return", REASON),
        new Case("POST /api/v1/procurements/{id}/termination", p + "/termination", REASON),
        new Case(
            "PUT /api/v1/procurements/{id}/amendment",
            p + "/amendment",
            Map.of("summary", "Other words.", "terms", Map.of("description", "Other"))),
        new Case(
            "POST /api/v1/procurements/{id}/questions/{question}/answer",
            p + "/questions/" + question + "/answer",
            Map.of("text", "Answer")));
  }
}
