package org.guildhall.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Answer;

/**
 * What the steps share: who takes part, the clock, where events are reported, and what was made.
 * All that was made is one JSON tree, so that a paused journey can be kept in a file.
 */
final class JourneyState {
  private static final String RECEIPTS = "receipts";

  private final Participants participants;
  private final SandboxClock clock;
  private final PrintStream out;
  private final ObjectNode made;

  JourneyState(Participants participants, SandboxClock clock, PrintStream out, ObjectNode made) {
    this.participants = participants;
    this.clock = clock;
    this.out = out;
    this.made = made;
  }

  /** Everything that was made so far; changes with it. */
  ObjectNode made() {
    return made;
  }

  /** What one kind of step keeps, by its name. */
  ObjectNode kept(String part) {
    return made.withObjectProperty(part);
  }

  Participants participants() {
    return participants;
  }

  SandboxClock clock() {
    return clock;
  }

  /** Reports what happened, with the installation's date. */
  void report(String key, String sentence) {
    kept("sentences").put(key, sentence);
    out.println(clock.today() + "  " + sentence);
  }

  /** Everything reported so far, in order. */
  List<String> sentences() {
    List<String> all = new ArrayList<>();
    kept("sentences").forEach(sentence -> all.add(sentence.asText()));
    return List.copyOf(all);
  }

  void remember(String what, UUID id) {
    kept("ids").put(what, id.toString());
  }

  UUID id(String what) {
    return known("ids", what);
  }

  void rememberTender(Figures.Bid bid, UUID id) {
    kept("tenders").put(bid.key(), id.toString());
  }

  UUID tender(Figures.Bid bid) {
    return known("tenders", bid.key());
  }

  private UUID known(String part, String key) {
    JsonNode id = kept(part).path(key);
    if (id.isMissingNode()) {
      throw new IllegalStateException("There is no " + key + " in " + part + " yet");
    }
    return uuid(id);
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

  /** Keeps the receipts of a tender. */
  void keepReceipts(UUID tender, List<JsonNode> own) {
    kept(RECEIPTS).putArray(tender.toString()).addAll(own);
  }

  /** All receipts by tender. */
  Map<UUID, List<JsonNode>> receipts() {
    Map<UUID, List<JsonNode>> receipts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> tender : kept(RECEIPTS).properties()) {
      List<JsonNode> own = new ArrayList<>();
      tender.getValue().forEach(own::add);
      receipts.put(UUID.fromString(tender.getKey()), own);
    }
    return receipts;
  }
}
