package org.guildhall.portal.task;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that waits for a person, as an API says it. */
@TemplateData
public record Task(
    String kind,
    String title,
    @Nullable UUID organisationId,
    @Nullable Subject subject,
    @Nullable Instant due,
    @Nullable String link) {
  private static final Map<String, String> SENTENCES =
      Map.of(
          "VERIFY_ORGANISATION", "Check the organisation",
          "ACCEPT_INVITATION", "Join the organisation",
          "REVISE_CHALLENGE", "Revise the challenge",
          "REVIEW_CHALLENGE", "Review the challenge",
          "ANSWER_QUESTION", "Answer a question about",
          "ASSESS_RESPONSE", "Judge a response to",
          "RECORD_OUTCOME", "Record the outcome of",
          "FINISH_RESPONSE", "Finish the response to",
          "CONFIRM_RESPONSE", "Confirm the response to");

  /** What it is about. */
  public record Subject(String type, UUID id) {}

  /** The procurement service sends a sentence, the marketplace a kind and a title. */
  public String sentence() {
    String begin = SENTENCES.get(kind);
    return begin == null ? title : begin + ": " + title;
  }

  /** The page where it is done. */
  public String page() {
    String path = link == null ? "/" : link.replaceFirst("^/api/v1", "");
    return switch (kind) {
      case "VERIFY_ORGANISATION" -> "/operator" + path;
      case "REVISE_CHALLENGE", "FINISH_RESPONSE" -> path + "/edit";
      case "REVIEW_CHALLENGE" -> path + "/review";
      case "RECORD_OUTCOME" -> path + "/outcome";
      case "ANSWER_QUESTION" -> path + about("", "/answer");
      case "ASSESS_RESPONSE" -> path + "/assess";
      case "CONFIRM_RESPONSE" -> path + "/confirm";
      default -> buyingPage(path);
    };
  }

  /** The procurement service links to what is sent; the page that sends it has its own address. */
  private String buyingPage(String path) {
    return switch (kind) {
      case "consortium.agreement" -> path + "/agreement";
      case "consortium.commitment" -> path + "/commitment";
      case "decision.vote" -> path + about("", "");
      case "procurement.approval" -> path + "/manage";
      case "question.answer" -> about("/procurements", "/manage#questions");
      case "amendment.approval" -> about("/procurements", "/manage#amendments");
      case "panel.declaration" -> about("/evaluations", "/declaration");
      case "opening.proposal", "opening.approval" -> about("/procurements", "/opening");
      case "award.propose", "award.reconsider", "award.summaries", "award.notice" ->
          about("/procurements", "/award");
      case "summary.read" -> about("/tenders", "/summary");
      case "contract.signature" -> about("/contracts", "/sign");
      case "contract.notice" -> about("/procurements", "/contracts");
      default -> path;
    };
  }

  private String about(String before, String after) {
    return subject == null ? before : before + "/" + subject.id() + after;
  }
}
