package org.guildhall.buying.tender.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.Database;
import org.guildhall.kit.killing.Disk;
import org.guildhall.kit.killing.KilledProcess;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing of a tender is in clear on any disk at any moment: everything written on this machine is
 * searched while suppliers write, upload and submit together, and after a process was killed. The
 * same with a whole installation is {@code deploy/load/run disk}.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class NothingInClearTest {
  private static final int SUPPLIERS = 4;
  private static final int PIECE = 32 * 1024;
  private static final int PIECES = 12;

  @Inject AgroalDataSource database;
  @TestHTTPResource URI base;
  @TempDir Path folder;

  private static byte[] piece(String secret) {
    return (secret + "\n")
        .repeat(PIECE / secret.length() + 1)
        .substring(0, PIECE)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Writes, uploads in pieces and submits; the document comes in while others save theirs. */
  private void tenders(Bidding bidding, String secret) {
    bidding.save(bidding.content(secret, "12.50"));
    try (SlowUpload upload = SlowUpload.to(base.getPort(), bidding, "method.txt")) {
      for (int i = 0; i < PIECES; i++) {
        upload.sends(piece(secret));
        bidding.save(bidding.content(secret + " " + i, "12.50"));
      }
      assertThat(upload.ends()).isEqualTo(201);
    }
    bidding.uploaded("plan.txt", secret).save(bidding.content(secret, "12.50"));
    bidding.submit().statusCode(201);
  }

  private List<CompletableFuture<Void>> allAtOnce(String secret, Executor people) {
    JointBuying buying = Scenarios.tendering();
    List<Bidding> biddings =
        Stream.generate(() -> Bidding.in(buying).started()).limit(SUPPLIERS).toList();
    return biddings.stream()
        .map(bidding -> CompletableFuture.runAsync(() -> tenders(bidding, secret), people))
        .toList();
  }

  @Test
  void shouldWriteNothingInClearWhileManySuppliersWriteUploadAndSubmit() throws SQLException {
    Disk disk = new Disk();
    String secret = "SECRET-" + UUID.randomUUID();
    List<Path> found = new ArrayList<>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Void>> all = allAtOnce(secret, people);
      while (!all.stream().allMatch(CompletableFuture::isDone)) {
        found.addAll(disk.filesThatContain(secret));
      }
      all.forEach(CompletableFuture::join);
    }

    found.addAll(disk.filesThatContain(secret));
    assertThat(found).isEmpty();
    assertThat(Database.of(database).tablesThatContain(secret)).isEmpty();
  }

  @Test
  void shouldLeaveNothingInClearWhenAProcessIsKilledThatReceivesDocuments() throws IOException {
    Disk disk = new Disk();
    String id = UUID.randomUUID().toString();
    String secret = ReceivingProcess.secret(id);
    var process = new KilledProcess("receiving", ReceivingProcess.class, folder.toString(), id);
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> process.isAlive() && arrived() > 1 << 20);
      assertThat(disk.filesThatContain(secret)).isEmpty();
    } finally {
      process.kill();
    }

    assertThat(arrived()).isGreaterThan(1 << 20);
    assertThat(disk.filesThatContain(secret)).isEmpty();
  }

  private long arrived() throws IOException {
    Path incoming = folder.resolve("incoming");
    if (!Files.isDirectory(incoming)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(incoming)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
