package org.guildhall.load.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.guildhall.load.OpenProcurement;
import org.guildhall.local.client.GuildhallClient;
import org.guildhall.local.client.Session;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.process.RunningProcess;
import org.guildhall.local.scenario.Council;
import org.guildhall.local.stack.Console;
import org.guildhall.local.stack.Stack;

/**
 * Kills any part of a running training installation at any moment under load, round after round;
 * its supervision starts it again. Nothing that was acknowledged may be lost, doubled or out of
 * order.
 */
public final class KillCampaign {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(12);
  private static final Duration RETURN_PATIENCE = Duration.ofMinutes(5);
  private static final int LOTS = 2;

  private final Installation installation;
  private final Stack stack;
  private final Random random;
  private final Load load = new Load();
  private final Submissions submissions;
  private final Questions questions;
  private final Statements statements;
  private final OpenProcurement procurement;
  private final Council council;
  private final Map<Part, Integer> killed = new EnumMap<>(Part.class);

  private KillCampaign(Installation installation, long seed) {
    this.installation = installation;
    this.stack = new Stack(installation, new Console(System.out));
    this.random = new Random(seed);
    GuildhallClient client = installation.client();
    this.procurement = OpenProcurement.make(client, LOTS);
    this.council = OpenProcurement.northbridge(client);
    UUID challenge =
        OpenProcurement.challenge(
            council, OpenProcurement.now(client).atZone(ZoneOffset.UTC).toLocalDate());
    this.submissions = new Submissions(procurement);
    this.questions = new Questions(challenge);
    this.statements = new Statements(challenge, OpenProcurement.eastmere(client).officer());
  }

  /** {@code --data FOLDER --rounds N --seed N}. */
  public static void main(String[] arguments) throws Exception {
    Arguments given = Arguments.of(arguments);
    long seed = given.number("--seed", System.nanoTime() % 1_000_000);
    System.out.println("--seed " + seed);
    new KillCampaign(given.installation(), seed).run((int) given.number("--rounds", 10));
  }

  private void run(int rounds) throws Exception {
    Session anybody = installation.client().anybody();
    WholeLog log = new WholeLog(WholeLog.keys(anybody));
    FactsArrived facts = new FactsArrived(installation);
    facts.beginNow();
    Instant begin = Instant.now();
    submissions.join(load);
    questions.join(load, procurement.suppliers());
    statements.join(load);
    try {
      for (int round = 1; round <= rounds; round++) {
        round(round);
      }
      awaitReady();
      awaitProgress();
    } finally {
      load.end();
    }
    System.out.printf(
        "%d kills in %d s: %s; %d requests were begun again (last: %s)%n",
        rounds,
        Duration.between(begin, Instant.now()).toSeconds(),
        killed,
        load.failed(),
        load.lastFailure());
    verify(anybody, log, facts);
  }

  /** The next part may be killed while the one before is coming back. */
  private void round(int round) {
    Load.pause(Duration.ofMillis(random.nextLong(LONGEST_WAIT.toMillis())));
    Part part = Part.values()[random.nextInt(Part.values().length)];
    boolean overlaps = random.nextInt(4) == 0;
    Instant at = Instant.now();
    boolean lived = stack.running(part).map(KillCampaign::kill).orElse(false);
    if (lived) {
      killed.merge(part, 1, Integer::sum);
    }
    String back = "not waited for";
    if (!overlaps) {
      awaitReady();
      back = "all ready after " + Duration.between(at, Instant.now()).toSeconds() + " s";
    }
    System.out.printf(
        "%3d  %-20s %-14s %-24s %5d receipts %5d questions %5d statements%n",
        round,
        part.title(),
        lived ? "killed" : "was dead still",
        back,
        submissions.acknowledged().size(),
        questions.acknowledged(),
        statements.acknowledged());
  }

  private static boolean kill(RunningProcess process) {
    return process.handle().destroyForcibly();
  }

  private void awaitReady() {
    Instant end = Instant.now().plus(RETURN_PATIENCE);
    // The supervision needs a moment to notice, and what was killed a moment to be gone.
    Load.pause(Duration.ofSeconds(2));
    while (!Arrays.stream(Part.values()).allMatch(stack::isReady)) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("What was killed did not come back");
      }
      Load.pause(Duration.ofMillis(500));
    }
  }

  /** Afterwards everything goes on. */
  private void awaitProgress() {
    int receipts = submissions.acknowledged().size();
    int asked = questions.acknowledged();
    int stated = statements.acknowledged();
    Instant end = Instant.now().plus(RETURN_PATIENCE);
    while (submissions.acknowledged().size() == receipts
        || questions.acknowledged() == asked
        || statements.acknowledged() == stated) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("Nobody gets an answer any more: " + load.lastFailure());
      }
      Load.pause(Duration.ofMillis(500));
    }
  }

  private void verify(Session anybody, WholeLog log, FactsArrived facts) throws Exception {
    Problems problems = new Problems();
    List<Submissions.Acknowledged> acknowledged = submissions.acknowledged();
    acknowledged.forEach(one -> log.remember(one.receipt()));
    int receipts =
        submissions.verify(procurement.suppliers(), log, acknowledged, problems);
    long leaves = log.verify(anybody, problems);
    int asked = questions.verify(council.officer(), problems);
    JsonNode mine = statements.verify(problems);
    int taken = facts.verify(problems);
    facts.verify(statements, mine, problems);
    System.out.printf(
        "%d receipts acknowledged, %d there, all verify; the log has %d leaves%n",
        acknowledged.size(), receipts, leaves);
    System.out.printf(
        "%d questions acknowledged, %d there; %d statements acknowledged, version %d stands%n",
        questions.acknowledged(), asked, statements.acknowledged(), mine.path("version").asLong());
    System.out.printf("%d times a fact was taken in, once by everybody it is for%n", taken);
    System.out.println(problems.count() + " lost, doubled or out of order");
    problems.mustBeNone();
  }
}
