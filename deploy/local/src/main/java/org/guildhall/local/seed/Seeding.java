package org.guildhall.local.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.ApiException;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.stack.Console;

/**
 * Fills an installation with the demonstration people's organisations and, when asked for, with a
 * lively demonstration. What has been seeded in full is remembered, because asking the services
 * each time would cost more than the rest of {@code up}.
 */
public final class Seeding {
  /** Raised whenever the seed changes, so that older installations get what is new. */
  private static final String EDITION = "2";

  private final Installation installation;
  private final Console console;

  /** Of the installation, which must be up. */
  public Seeding(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
  }

  /**
   * Fills it as far as that was not done before.
   *
   * @param demo whether the lively demonstration is wanted as well
   */
  public void run(boolean demo) {
    try {
      once(
          "seeded",
          "the demonstration people have their organisations",
          () -> new DemoOrganisations(installation.client()).ensure());
      if (demo) {
        once("demo", "the demonstration is loaded", this::loadDemo);
      }
    } catch (ApiException e) {
      throw new LocalStackException(
          "Everything runs, but the demonstration data could not be loaded. " + e.getMessage(), e);
    }
  }

  private void loadDemo() {
    var client = installation.client();
    new Demo(client, new DemoOrganisations(client).ensure(), begun()).load();
  }

  private void once(String name, String what, Runnable work) {
    Path done = installation.state().resolve(name);
    try {
      if (Files.isRegularFile(done) && Files.readString(done).equals(EDITION)) {
        console.unchanged(what);
        return;
      }
      Instant begin = Instant.now();
      console.working("loading: " + what);
      work.run();
      Files.writeString(Folders.createPrivateFile(done), EDITION);
      console.done(what, begin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When the demonstration was first begun: a repetition must send the very same requests. */
  private Instant begun() {
    Path file = installation.state().resolve("demo-begun");
    try {
      if (!Files.isRegularFile(file)) {
        Files.writeString(file, now().truncatedTo(ChronoUnit.SECONDS).toString());
        Folders.createPrivateFile(file);
      }
      return Instant.parse(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A training installation's clock may have been moved. */
  private Instant now() {
    return Instant.parse(
        installation.client().anybody().get(Api.PROCUREMENT, "/api/v1/sandbox/clock").text("now"));
  }
}
