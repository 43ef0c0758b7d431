package org.guildhall.local.scenario;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.Session;

/** A second person of the lead approves the draft of a notice that waits, and no other. */
public final class ApproveNotice {
  private static final Set<String> WAITING = Set.of("PREPARED", "REFUSED");

  private final Session approver;
  private final Keys keys;

  /** By that person. */
  public ApproveNotice(Session approver, Keys keys) {
    this.approver = approver;
    this.keys = keys;
  }

  /**
   * Approves it.
   *
   * @param procurement its path, {@code /api/v1/procurements/…}
   * @param type for example {@code AWARD_NOTICE}
   */
  public void of(String procurement, String type) {
    JsonNode drafts = approver.get(PROCUREMENT, procurement + "/notice-drafts").body();
    String draft = waiting(drafts, type);
    approver.post(
        PROCUREMENT,
        "/api/v1/notice-drafts/" + draft + "/approval",
        null,
        keys.of("approves-" + draft));
  }

  static String waiting(JsonNode drafts, String type) {
    for (JsonNode draft : drafts) {
      if (draft.path("type").asText().equals(type)
          && WAITING.contains(draft.path("status").asText())) {
        return draft.path("id").asText();
      }
    }
    throw new LocalStackException("No draft waits for approval: " + type);
  }
}
