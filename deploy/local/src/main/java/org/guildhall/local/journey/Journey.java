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

  /** Runs and writes into the folder, which is created. */
  public void run(Path folder) {
    Participants participants = new Participants(client);
    SandboxClock clock = new SandboxClock(participants.operator());
    clock.mustBeASandbox();
    participants.assemble();
    JourneyState state = new JourneyState(participants, clock, out);
    new MarketSteps(state).run();
    new ConsortiumSteps(state).run();
    new ProcurementSteps(state).run();
    TenderSteps tenders = new TenderSteps(state);
    tenders.run();
    EvaluationSteps evaluation = new EvaluationSteps(state);
    evaluation.run();
    AwardSteps award = new AwardSteps(state);
    award.run();
    write(new Archive(folder, state), state, tenders, evaluation, award);
  }

  private void write(
      Archive archive,
      JourneyState state,
      TenderSteps tenders,
      EvaluationSteps evaluation,
      AwardSteps award) {
    List<String> notices = archive.notices();
    int receipts = archive.receipts(tenders.receipts());
    int heads = archive.log(tenders.receipts());
    archive.write("evaluation.json", evaluation.record());
    archive.write("award.json", award.record());
    ObjectNode split = new ObjectMapper().createObjectNode();
    JsonNode savings = read(state, "/savings");
    split.set("split", read(state, "/split"));
    split.set("savings", savings);
    archive.write("split.json", split);
    String text = summary(state, award.record().path("award"), notices, receipts, heads, savings);
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
