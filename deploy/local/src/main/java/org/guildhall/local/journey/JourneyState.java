package org.guildhall.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Answer;

/**
 * What the steps share: who takes part, the clock, where events are reported, and what was made.
 */
final class JourneyState {
  private final Participants participants;
  private final SandboxClock clock;
  private final PrintStream out;
  private final Map<String, UUID> ids = new LinkedHashMap<>();
  private final Map<String, UUID> tenders = new LinkedHashMap<>();
  private final Map<String, String> sentences = new LinkedHashMap<>();

  JourneyState(Participants participants, SandboxClock clock, PrintStream out) {
    this.participants = participants;
    this.clock = clock;
    this.out = out;
  }

  Participants participants() {
    return participants;
  }

  SandboxClock clock() {
    return clock;
  }

  /** Reports what happened, with the installation's date. */
  void report(String key, String sentence) {
    sentences.put(key, sentence);
    out.println(clock.today() + "  " + sentence);
  }

  /** Everything reported so far, in order. */
  List<String> sentences() {
    return List.copyOf(sentences.values());
  }

  void remember(String what, UUID id) {
    ids.put(what, id);
  }

  UUID id(String what) {
    UUID id = ids.get(what);
    if (id == null) {
      throw new IllegalStateException("There is no " + what + " yet");
    }
    return id;
  }

  void rememberTender(Figures.Bid bid, UUID id) {
    tenders.put(bid.key(), id);
  }

  UUID tender(Figures.Bid bid) {
    UUID id = tenders.get(bid.key());
    if (id == null) {
      throw new IllegalStateException("There is no tender " + bid.key());
    }
    return id;
  }

  String procurement() {
    return "/api/v1/procurements/" + id("procurement");
  }

  static String etag(Answer answer) {
    return answer.etag().orElseThrow(() -> new IllegalStateException("An answer without ETag"));
  }

  static UUID uuid(JsonNode node) {
    return UUID.fromString(node.asText());
  }
}
