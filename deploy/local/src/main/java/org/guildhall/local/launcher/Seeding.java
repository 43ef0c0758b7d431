package org.guildhall.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.ApiException;
import org.guildhall.local.seed.DemoOrganisations;

/**
 * Fills an installation with the demonstration people's organisations. What has been seeded in full
 * is remembered, because asking the services each time would cost more than the rest of {@code up}.
 */
final class Seeding {
  /** Raised whenever the seed changes, so that older installations get what is new. */
  private static final String EDITION = "1";

  private final Installation installation;
  private final Console console;

  Seeding(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
  }

  void run() {
    Path done = installation.state().resolve("seeded");
    try {
      if (Files.isRegularFile(done) && Files.readString(done).equals(EDITION)) {
        console.unchanged("demonstration people have their organisations");
        return;
      }
      Instant begin = Instant.now();
      console.working("giving the demonstration people their organisations");
      new DemoOrganisations(installation.client()).ensure();
      Files.writeString(done, EDITION);
      console.done("demonstration people have their organisations", begin);
    } catch (ApiException e) {
      throw new LocalStackException(
          "The demonstration data could not be loaded. " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
