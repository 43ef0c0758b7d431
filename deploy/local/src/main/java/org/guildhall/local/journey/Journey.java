package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.local.client.GuildhallClient;
import org.guildhall.local.client.Session;
import org.guildhall.local.journey.evidence.EvidenceFolder;
import org.guildhall.local.journey.evidence.LogEvidence;
import org.guildhall.local.journey.evidence.NoticeEvidence;
import org.guildhall.local.journey.evidence.ReceiptEvidence;
import org.guildhall.local.journey.evidence.Summary;

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
      write(new EvidenceFolder(folder), state);
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

  private void write(EvidenceFolder folder, JourneyState state) {
    Session anybody = state.participants().anybody();
    LogEvidence log = new LogEvidence(folder, anybody);
    List<String> notices = new NoticeEvidence(folder, anybody).write(state.procurement());
    int receipts =
        new ReceiptEvidence(folder, anybody, log).write(state.procurement(), state.receipts());
    int heads = log.log(state.receipts());
    folder.write("evaluation.json", new EvaluationSteps(state).record());
    ObjectNode award = new AwardSteps(state).record();
    folder.write("award.json", award);
    ObjectNode split = split(state);
    folder.write("split.json", split);
    Summary summary =
        new Summary(Figures.TITLE, state.clock().today())
            .happened(state.sentences())
            .awarded(award.path("award"))
            .saved(split.path("savings"))
            .files(notices, receipts, heads);
    folder.text("summary.md", summary.toString());
    out.println(
        "Written: %d notices, %d receipts that verify, %d tree heads, evaluation, award, split."
            .formatted(notices.size(), receipts, heads));
  }

  private static ObjectNode split(JourneyState state) {
    ObjectNode split = new ObjectMapper().createObjectNode();
    split.set("split", read(state, "/split"));
    split.set("savings", read(state, "/savings"));
    return split;
  }

  private static JsonNode read(JourneyState state, String what) {
    return state
        .participants()
        .lead()
        .officer()
        .get(PROCUREMENT, state.procurement() + what)
        .body();
  }
}
