package org.guildhall.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Answer;

/** What the acts share: who plays, the clock, where the story is told, and what came of it. */
final class Stage {
  private final Cast cast;
  private final SandboxClock clock;
  private final PrintStream out;
  private final Map<String, UUID> ids = new LinkedHashMap<>();
  private final Map<String, UUID> tenders = new LinkedHashMap<>();
  private final Map<String, String> told = new LinkedHashMap<>();

  Stage(Cast cast, SandboxClock clock, PrintStream out) {
    this.cast = cast;
    this.clock = clock;
    this.out = out;
  }

  Cast cast() {
    return cast;
  }

  SandboxClock clock() {
    return clock;
  }

  /** Tells what happened, with the installation's date. */
  void tell(String key, String sentence) {
    told.put(key, sentence);
    out.println(clock.today() + "  " + sentence);
  }

  /** Everything told so far, in order. */
  List<String> story() {
    return List.copyOf(told.values());
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

  void rememberTender(Plot.Bid bid, UUID id) {
    tenders.put(bid.key(), id);
  }

  UUID tender(Plot.Bid bid) {
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
