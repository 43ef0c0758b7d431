package org.guildhall.load.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.guildhall.load.OpenProcurement;
import org.guildhall.local.Commands;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.GuildhallClient;
import org.guildhall.local.client.Session;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.stack.Console;
import org.guildhall.local.stack.Stack;

/**
 * Backs up a running training installation while tenders are submitted, restores it elsewhere on
 * other ports, and verifies there every receipt that was handed out before, the whole log and the
 * facts; then the tenders are opened.
 */
public final class RestoreDrill {
  private static final int LOTS = 2;
  private static final int RECEIPTS_BEFORE = 20;
  private static final long MINUTES = 10;

  private final List<String> launcher;
  private final List<String> up;
  private final Path work;
  private final Installation original;

  private RestoreDrill(Arguments given) {
    this.launcher = List.of(given.value("--launcher", "./guildhall").split(" "));
    this.up = given.all().contains("--as-built") ? List.of("up", "--as-built") : List.of("up");
    this.work = Path.of(given.value("--work", "target/restore")).toAbsolutePath().normalize();
    this.original = given.installation();
  }

  /**
   * {@code --data FOLDER --work FOLDER [--as-built] [--launcher COMMAND]}; the second folder must
   * be new or empty.
   */
  public static void main(String[] arguments) throws Exception {
    new RestoreDrill(Arguments.of(arguments)).run();
  }

  private void run() throws Exception {
    OpenProcurement procurement = OpenProcurement.make(original.client(), LOTS);
    WholeLog log = new WholeLog(WholeLog.keys(original.client().anybody()));
    Submissions submissions = new Submissions(procurement);
    Load load = new Load();
    submissions.join(load);
    List<Submissions.Acknowledged> before;
    List<Submissions.Acknowledged> after;
    try {
      Eventually.until(
          "tenders are submitted", () -> submissions.acknowledged().size() >= RECEIPTS_BEFORE);
      before = submissions.acknowledged();
      backUpWithFactsUnderWay();
      after = submissions.acknowledged();
    } finally {
      load.end();
    }
    System.out.printf(
        "%d receipts before the backup, %d at its end, %d when the load ended%n",
        before.size(), after.size(), submissions.acknowledged().size());
    must("restore", "--from", data(), "--keys-from", keys(), "--data", restored());
    try {
      start();
      verify(procurement.id(), submissions, log, before);
    } finally {
      must("down", "--data", restored());
    }
  }

  /**
   * The portal does not listen meanwhile: what it is told is on Kafka and nowhere else, and Kafka
   * is not backed up.
   */
  private void backUpWithFactsUnderWay() throws Exception {
    long portal =
        new Stack(original, new Console(System.out))
            .running(Part.PORTAL).orElseThrow().handle().pid();
    FactsArrived facts = new FactsArrived(original);
    facts.beginNow();
    Commands.signal("STOP", portal);
    try {
      OpenProcurement.challenge(
          OpenProcurement.northbridge(original.client()),
          OpenProcurement.now(original.client()).atZone(ZoneOffset.UTC).toLocalDate());
      System.out.printf("%d facts are under way to the portal%n", facts.awaitUnderWay());
      must("backup", "--data", original.data(), "--to", data(), "--keys-to", keys());
    } finally {
      Commands.signal("CONT", portal);
    }
  }

  private void verify(
      UUID procurement,
      Submissions submissions,
      WholeLog log,
      List<Submissions.Acknowledged> before)
      throws Exception {
    Installation copy = Installation.in(restored()).orElseThrow();
    GuildhallClient client = copy.client();
    Problems problems = new Problems();
    before.forEach(one -> log.remember(one.receipt()));
    List<Session> suppliers = OpenProcurement.suppliers(client);
    int receipts = submissions.verify(suppliers, log, before, problems);
    long leaves = log.verify(client.anybody(), problems);
    System.out.printf(
        "%d receipts are there, all of the %d from before; the log has %d leaves%n",
        receipts, before.size(), leaves);
    int taken = new FactsArrived(copy).verify(problems);
    System.out.printf("%d times a fact was taken in, once by everybody it is for%n", taken);
    problems.mustBeNone();
    open(client, procurement, submissions.tenders());
  }

  /** With the keys that were kept apart. */
  private static void open(GuildhallClient client, UUID procurement, int tenders) {
    String path = "/api/v1/procurements/" + procurement;
    Instant deadline =
        Instant.parse(
            client.anybody().get(Api.PROCUREMENT, path).body()
                .path("timetable").path("tendersUntil").asText());
    client
        .person("olive.operator", "guildhall")
        .post(Api.PROCUREMENT, "/api/v1/sandbox/clock", Map.of("to", deadline.toString()));
    Eventually.until(
        "the deadline has passed", () -> !OpenProcurement.now(client).isBefore(deadline));
    UUID opening =
        OpenProcurement.northbridge(client).approver()
            .post(Api.PROCUREMENT, path + "/openings", Map.of("envelope", "QUALITY"))
            .id();
    JsonNode opened =
        OpenProcurement.eastmere(client).approver()
            .post(Api.PROCUREMENT, "/api/v1/openings/" + opening + "/approval", null)
            .body();
    System.out.printf(
        "%d of %d tenders opened, %d damaged%n",
        opened.path("opened").asInt(), tenders, opened.path("damaged").asInt());
    if (opened.path("opened").asInt() == 0 || opened.path("damaged").asInt() > 0) {
      throw new IllegalStateException("Tenders were not opened: " + opened);
    }
  }

  private Path data() {
    return work.resolve("data");
  }

  private Path keys() {
    return work.resolve("keys");
  }

  private Path restored() {
    return work.resolve("restored");
  }

  private void start() throws Exception {
    List<Object> command = new ArrayList<>(up);
    command.addAll(List.of("--data", restored()));
    List<ServerSocket> held = new ArrayList<>();
    for (Part part : Part.values()) {
      ServerSocket socket = new ServerSocket(0);
      held.add(socket);
      command.addAll(List.of(part.portOption(), socket.getLocalPort()));
    }
    for (ServerSocket socket : held) {
      socket.close();
    }
    must(command.toArray());
  }

  private void must(Object... command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(launcher);
    for (Object word : command) {
      all.add(word.toString());
    }
    Instant begin = Instant.now();
    Process process = new ProcessBuilder(all).inheritIO().start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new IllegalStateException(command[0] + " failed");
    }
    System.out.printf(
        "== %s took %d s%n", command[0], Duration.between(begin, Instant.now()).toSeconds());
  }
}
