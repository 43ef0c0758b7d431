package org.guildhall.marketplace.letter.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.ConfigProvider;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.killing.KilledProcess;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Processes that send letters are killed with SIGKILL; every letter arrives. */
@QuarkusTest
@TestProfile(OneMailServer.Profile.class)
@WithTestResource(
    value = GuildhallTestResource.class,
    initArgs = @ResourceArg(name = "database", value = "letters"))
class KilledSenderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int APPROVERS = 12;
  private static final int CHALLENGES = 8;
  private static final int KILLS = 6;

  @Inject AgroalDataSource database;

  private final List<KilledProcess> senders = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final long seed = Long.getLong("killing.seed", System.nanoTime());

  @BeforeEach
  void emptyTheQueue() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement delete = connection.createStatement()) {
      delete.execute("delete from letter");
    }
  }

  @AfterEach
  void stop() {
    senders.forEach(KilledProcess::kill);
  }

  @Test
  void shouldSendALetterAgainWithTheSameIdWhenItsSenderWasKilledBeforeItKnewThatItWasTaken()
      throws Exception {
    written(1, 1);
    AtomicReference<KilledProcess> victim = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    try (WatchedMailServer mail = new WatchedMailServer(() -> killOnce(started, victim))) {
      victim.set(sender("killed-once", mail));
      started.countDown();
      await().atMost(PATIENCE).until(() -> mail.received().size() == 1 && victim.get() == null);
      assertThat(column("state")).containsExactly("QUEUED");

      sender("successor", mail);

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(column("state")).containsOnly("SENT"));
      assertThat(mail.received()).hasSize(2).containsOnly(column("message_id").getFirst());
    }
  }

  private static void killOnce(CountDownLatch started, AtomicReference<KilledProcess> victim) {
    try {
      started.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    KilledProcess process = victim.get();
    if (process != null) {
      process.kill();
      victim.set(null);
    }
  }

  @Test
  @Tag("long")
  void shouldLoseNoneOfManyLettersWhenSendersAreKilledAtAnyMoment() throws Exception {
    written(APPROVERS, CHALLENGES);
    Random random = new Random(seed);
    try (WatchedMailServer mail = new WatchedMailServer(() -> pause(random.nextInt(60)))) {
      sender("killed-1", mail);
      sender("killed-2", mail);
      for (int kill = 0; kill < KILLS; kill++) {
        int before = mail.received().size();
        await().atMost(PATIENCE).until(() -> mail.received().size() > before);
        pause(random.nextInt(300));
        senders.get(kill % 2).killAndReplace();
      }
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(column("state")).containsOnly("SENT"));

      List<String> written = column("message_id");
      assertThat(written).hasSize(APPROVERS * CHALLENGES).doesNotHaveDuplicates();
      assertThat(mail.received()).as("-Dkilling.seed=" + seed).containsAll(written);
      assertThat(written).containsAll(mail.received());
      assertThat(mail.received()).hasSizeLessThanOrEqualTo(written.size() + KILLS);
    }
  }

  private void pause(int millis) {
    try {
      never.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each of so many approvers is told of each of so many challenges, and nothing else waits. */
  private void written(int approvers, int challenges) throws SQLException {
    Org council = Org.council("Busy Council");
    for (int number = 1; number < approvers; number++) {
      council.member(Role.APPROVER);
    }
    Posted first = Posted.draft(council, Posted.brief("Challenge"));
    List<Posted> all = new ArrayList<>(List.of(first));
    for (int number = 1; number < challenges; number++) {
      String id =
          first.author().post("/api/v1/challenges", Posted.brief("Challenge")).extract().path("id");
      all.add(new Posted(UUID.fromString(id), council, first.author(), first.approver()));
    }
    emptyTheQueue();
    all.forEach(Posted::submitted);
  }

  private KilledProcess sender(String name, WatchedMailServer mail) {
    var config = ConfigProvider.getConfig();
    KilledProcess sender =
        new KilledProcess(
            name,
            SendingProcess.class,
            config.getValue("quarkus.datasource.jdbc.url", String.class),
            config.getValue("quarkus.datasource.username", String.class),
            config.getValue("quarkus.datasource.password", String.class),
            Integer.toString(mail.port()));
    senders.add(sender);
    return sender;
  }

  private List<String> column(String name) throws SQLException {
    try (Connection connection = database.getConnection();
        var rows = connection.createStatement().executeQuery("select " + name + " from letter")) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
