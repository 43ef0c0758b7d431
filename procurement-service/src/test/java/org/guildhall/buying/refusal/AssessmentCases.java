package org.guildhall.buying.refusal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.notice.NoticeType;

/**
 * The endpoints of tender, opening, panel, evaluation, moderation, award and contract.
 *
 * @param draft where its award notice was read before it was public
 * @param contract awarded to the supplier of the tender
 */
record AssessmentCases(
    UUID procurement,
    UUID lot,
    UUID criterion,
    UUID tender,
    String opening,
    String claim,
    String draft,
    String contract) {

  /** The award notice of it is public, so all of these exist. */
  static AssessmentCases of(JointAssessment joint) {
    return of(
        joint,
        joint.claims("cheap", "The scores are wrong."),
        joint.buying().draft(NoticeType.AWARD_NOTICE).orElseThrow(),
        (String) joint.contracts().getFirst().get("id"));
  }

  /** Claim, draft and contract need not exist yet. */
  static AssessmentCases of(JointAssessment joint, String claim, String draft, String contract) {
    var good = joint.tender("good");
    return new AssessmentCases(
        joint.buying().procurement(),
        good.lot(),
        UUID.fromString(joint.criteria("good").getFirst()),
        good.id(),
        joint.lead().opener().get(joint.path() + "/openings").extract().path("[0].id"),
        claim,
        draft,
        contract);
  }

  /** Nothing of it exists; to know the endpoints. */
  static AssessmentCases ofNothing() {
    var id = UUID.randomUUID();
    return new AssessmentCases(
        id, id, id, id, id.toString(), id.toString(), id.toString(), id.toString());
  }

  List<Case> all() {
    return Stream.of(tendering(), opened(), assessing(), agreeing(), awarding(), contracting())
        .flatMap(List::stream)
        .toList();
  }

  /** Of those, what another buyer of the same procurement may not do either. */
  static final List<String> LEAD_ONLY =
      List.of(
          "PUT /api/v1/procurements/{id}/panel",
          "PUT /api/v1/procurements/{id}/consensus",
          "POST /api/v1/procurements/{id}/consensus/lock",
          "POST /api/v1/procurements/{id}/sensitivity",
          "POST /api/v1/procurements/{id}/award-proposal",
          "POST /api/v1/procurements/{id}/assessment-summaries",
          "PUT /api/v1/procurements/{id}/award-notice",
          "POST /api/v1/notice-drafts/{id}/approval",
          "POST /api/v1/standstill-claims/{id}/resolution",
          "PUT /api/v1/procurements/{id}/contract-notices");

  private String t(String rest) {
    return "/api/v1/tenders/" + tender + rest;
  }

  private String p(String rest) {
    return "/api/v1/procurements/" + procurement + rest;
  }

  private List<Case> tendering() {
    return List.of(
        Case.of("GET /api/v1/tenders/{id}", t("")),
        new Case("PUT /api/v1/tenders/{id}", t(""), Map.of()),
        Case.of("GET /api/v1/tenders/{id}/readiness", t("/readiness")),
        Case.of("POST /api/v1/tenders/{id}/documents", t("/documents")),
        Case.of("DELETE /api/v1/tenders/{id}/documents/{document}", t("/documents/" + criterion)),
        Case.of("POST /api/v1/tenders/{id}/submission", t("/submission")),
        Case.of("POST /api/v1/tenders/{id}/replacement", t("/replacement")),
        new Case(
            "POST /api/v1/tenders/{id}/own-copy",
            t("/own-copy"),
            Map.of("copyKey", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE")),
        Case.of("POST /api/v1/tenders/{id}/withdrawal", t("/withdrawal")),
        Case.of("POST /api/v1/tenders/{id}/reconfirmation", t("/reconfirmation")),
        Case.of("GET /api/v1/tenders/{id}/receipts", t("/receipts")));
  }

  private List<Case> opened() {
    return List.of(
        new Case(
            "POST /api/v1/procurements/{id}/openings",
            p("/openings"),
            Map.of("envelope", "QUALITY")),
        Case.of("GET /api/v1/procurements/{id}/openings", p("/openings")),
        Case.of("GET /api/v1/procurements/{id}/opened-tenders", p("/opened-tenders")),
        Case.of("POST /api/v1/openings/{id}/approval", "/api/v1/openings/" + opening + "/approval"),
        Case.of("GET /api/v1/tenders/{id}/quality", t("/quality")),
        Case.of("GET /api/v1/tenders/{id}/price", t("/price")),
        Case.of("GET /api/v1/tenders/{id}/documents/{document}", t("/documents/" + criterion)));
  }

  private List<Case> assessing() {
    return List.of(
        Case.of("GET /api/v1/procurements/{id}/panel", p("/panel")),
        new Case(
            "PUT /api/v1/procurements/{id}/panel",
            p("/panel"),
            Map.of(
                "evaluators",
                List.of(Map.of("subject", "x", "organisationId", UUID.randomUUID(), "name", "X")))),
        new Case(
            "POST /api/v1/procurements/{id}/panel/declarations",
            p("/panel/declarations"),
            Map.of("conflict", false, "statement", "None.")),
        Case.of("GET /api/v1/evaluations/{procurementId}", "/api/v1/evaluations/" + procurement),
        Case.of(
            "GET /api/v1/evaluations/{procurementId}/tenders/{tenderId}/criteria/{criterionId}",
            "/api/v1/evaluations/" + procurement + part()),
        new Case("PUT /api/v1/evaluations/scores", "/api/v1/evaluations/scores", score()),
        new Case(
            "POST /api/v1/evaluations/scores/lock",
            "/api/v1/evaluations/scores/lock",
            Map.of("procurementId", procurement)));
  }

  private String part() {
    return "/tenders/" + tender + "/criteria/" + criterion;
  }

  private List<Case> agreeing() {
    return List.of(
        Case.of("GET /api/v1/procurements/{id}/moderation", p("/moderation")),
        Case.of(
            "GET /api/v1/procurements/{id}/moderation/tenders/{tenderId}/criteria/{criterionId}",
            p("/moderation" + part())),
        new Case("PUT /api/v1/procurements/{id}/consensus", p("/consensus"), score()),
        Case.of("POST /api/v1/procurements/{id}/consensus/lock", p("/consensus/lock")),
        Case.of("GET /api/v1/procurements/{id}/ranking", p("/ranking")),
        Case.of("GET /api/v1/procurements/{id}/gates/{step}", p("/gates/BEFORE_AWARD_NOTICE")),
        new Case(
            "POST /api/v1/procurements/{id}/sensitivity",
            p("/sensitivity"),
            Map.of(
                "lotId",
                lot,
                "tenders",
                List.of(Map.of("name", "X", "scores", Map.of(criterion, 3), "price", 10)))));
  }

  private List<Case> awarding() {
    return List.of(
        new Case("POST /api/v1/procurements/{id}/award-proposal", p("/award-proposal"), Map.of()),
        Case.of("POST /api/v1/procurements/{id}/assessment-summaries", p("/assessment-summaries")),
        new Case("PUT /api/v1/procurements/{id}/award-notice", p("/award-notice"), Map.of()),
        Case.of("POST /api/v1/notice-drafts/{id}/approval", draft + "/approval"),
        new Case(
            "POST /api/v1/procurements/{id}/standstill-claims",
            p("/standstill-claims"),
            Map.of("reason", "Because")),
        new Case(
            "POST /api/v1/standstill-claims/{id}/resolution",
            "/api/v1/standstill-claims/" + claim + "/resolution",
            Map.of("resolution", "DISMISSED", "statement", "Because")),
        Case.of("GET /api/v1/tenders/{id}/assessment-summary", t("/assessment-summary")));
  }

  private List<Case> contracting() {
    String c = "/api/v1/contracts/" + contract;
    return List.of(
        new Case(
            "PUT /api/v1/contracts/{id}/kpis",
            c + "/kpis",
            Map.of("kpis", List.of(Map.of("title", "Uptime", "description", "99.9 %")))),
        Case.of("POST /api/v1/contracts/{id}/signatures", c + "/signatures"),
        Case.of("PUT /api/v1/procurements/{id}/contract-notices", p("/contract-notices")));
  }

  private Map<String, Object> score() {
    return Map.of("tenderId", tender, "criterionId", criterion, "score", 3, "reason", "Because");
  }
}
