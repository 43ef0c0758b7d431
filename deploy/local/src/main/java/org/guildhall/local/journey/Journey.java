package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.local.client.GuildhallClient;

/**
 * Runs the whole main job on a running training installation, with real tokens through the public
 * APIs, and writes what anybody needs to check it afterwards.
 */
public final class Journey {
  private final GuildhallClient client;
  private final PrintStream out;

  /**
   * @param out where each event is reported, a line each
   */
  public Journey(GuildhallClient client, PrintStream out) {
    this.client = client;
    this.out = out;
  }

  /**
   * Carries the journey on to a stage, from where the folder says that an earlier run has paused,
   * or from the beginning. With the last stage all evidence is written.
   *
   * @param folder is created if need be
   */
  public void run(Path folder, JourneyStage until) {
    Participants participants = new Participants(client);
    SandboxClock clock = new SandboxClock(participants.operator());
    clock.mustBeASandbox();
    participants.assemble();
    PausedJourney paused = new PausedJourney(folder);
    JourneyState state = new JourneyState(participants, clock, out, paused.read());
    for (JourneyStage stage : JourneyStage.values()) {
      if (stage.compareTo(until) <= 0 && !paused.hasReached(stage)) {
        reach(stage, state);
        paused.keep(stage, state.made());
      }
    }
    if (until == JourneyStage.CONTRACTED) {
      write(new Archive(folder, state), state);
      paused.delete();
    } else {
      out.println("Paused. The same command without --until goes on from here.");
    }
  }

  private static void reach(JourneyStage stage, JourneyState state) {
    switch (stage) {
      case MARKET -> new MarketSteps(state).run();
      case CONSTITUTED -> new ConsortiumSteps(state).run();
      case PUBLISHED -> new ProcurementSteps(state).run();
      case SEALED -> new TenderSteps(state).run();
      case ASSESSED -> new EvaluationSteps(state).run();
      case STANDSTILL -> new AwardSteps(state).award();
      case CONTRACTED -> new AwardSteps(state).contract();
    }
  }

  private void write(Archive archive, JourneyState state) {
    List<String> notices = archive.notices();
    int receipts = archive.receipts(TenderSteps.receipts(state));
    int heads = archive.log(TenderSteps.receipts(state));
    archive.write("evaluation.json", new EvaluationSteps(state).record());
    ObjectNode award = new AwardSteps(state).record();
    archive.write("award.json", award);
    ObjectNode split = new ObjectMapper().createObjectNode();
    JsonNode savings = read(state, "/savings");
    split.set("split", read(state, "/split"));
    split.set("savings", savings);
    archive.write("split.json", split);
    String text = summary(state, award.path("award"), notices, receipts, heads, savings);
    archive.text("summary.md", text);
    out.println(
        "Written: %d notices, %d receipts that verify, %d tree heads, evaluation, award, split."
            .formatted(notices.size(), receipts, heads));
  }

  private static JsonNode read(JourneyState state, String what) {
    return state
        .participants()
        .lead()
        .officer()
        .get(PROCUREMENT, state.procurement() + what)
        .body();
  }

  private static String summary(
      JourneyState state,
      JsonNode award,
      List<String> notices,
      int receipts,
      int heads,
      JsonNode savings) {
    StringBuilder text = new StringBuilder("# ").append(Figures.TITLE).append("\n\n");
    text.append("Carried out on ")
        .append(state.clock().today())
        .append(" of a training installation.\n");
    text.append("\n## What happened\n\n");
    state.sentences().forEach(sentence -> text.append("- ").append(sentence).append('\n'));
    awards(text, award);
    text.append("\n## Savings by member\n\n| Member | Pays | At its previous price | Saving |\n");
    text.append("|---|---:|---:|---:|\n");
    for (JsonNode member : savings.path("members")) {
      text.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  member.path("name").asText(),
                  Pounds.of(member.path("pays")),
                  Pounds.of(member.path("alone")),
                  Pounds.of(member.path("saving"))));
    }
    text.append("\nTogether: ").append(Pounds.of(savings.path("total"))).append("\n\n");
    text.append(savings.path("method").asText()).append("\n\n## Files\n\n");
    notices.forEach(name -> text.append("- ").append(name).append('\n'));
    text.append("- receipts/: ").append(receipts).append(" receipts, each verified offline\n");
    text.append("- log/: ").append(heads).append(" signed tree heads with proofs\n");
    text.append("- evaluation.json, award.json, split.json\n");
    return text.toString();
  }

  private static void awards(StringBuilder text, JsonNode award) {
    text.append("\n## Awarded\n\n| Lot | To | Points | Price |\n|---|---|---:|---:|\n");
    for (JsonNode lot : award.path("lots")) {
      text.append(
          "| %s %s | %s | %s | %s |\n"
              .formatted(
                  lot.path("number").asText(),
                  lot.path("title").asText(),
                  lot.path("supplierName").asText("nobody"),
                  lot.path("total").asText("–"),
                  Pounds.of(lot.path("price"))));
    }
  }
}
