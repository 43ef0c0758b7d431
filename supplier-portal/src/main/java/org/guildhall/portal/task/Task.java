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
      case "REVISE_CHALLENGE" -> path + "/edit";
      case "REVIEW_CHALLENGE" -> path + "/review";
      case "RECORD_OUTCOME" -> path + "/outcome";
      case "ANSWER_QUESTION" -> answerPage(path);
      case "ASSESS_RESPONSE" -> path + "/assess";
      case "FINISH_RESPONSE" -> path + "/edit";
      case "CONFIRM_RESPONSE" -> path + "/confirm";
      default -> path;
    };
  }

  private String answerPage(String path) {
    return subject == null ? path : path + "/" + subject.id() + "/answer";
  }
}
