package org.guildhall.local.supervision;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.guildhall.local.Commands;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.LauncherLock;
import org.guildhall.local.installation.Part;
import org.guildhall.local.stack.Restart;

/**
 * Looks every second which parts of an installation live and starts those that have died again. It
 * has the launcher's lock while it starts something and at no other time, so it and a command never
 * change the installation at once. It ends when the installation is removed.
 */
public final class Supervisor {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final Installation installation;
  private final Restart restart;
  private final PrintStream out;
  private final Clock clock;
  private final SupervisionFile file;
  private final Map<Part, Deaths> deaths = new EnumMap<>(Part.class);

  /**
   * Of an installation that is up.
   *
   * @param out its log
   */
  public Supervisor(Installation installation, PrintStream out, Clock clock) {
    this.installation = installation;
    this.restart = new Restart(installation, out);
    this.out = out;
    this.clock = clock;
    this.file = SupervisionFile.of(installation);
    for (Part part : Part.values()) {
      deaths.put(part, new Deaths());
    }
  }

  /** Until it is stopped, or there is nothing left to look at. */
  public void run() {
    file.write(deaths);
    say("looking after " + installation.data());
    while (Installation.exists(installation.data())) {
      deaths.forEach(this::lookWhateverHappens);
      Commands.pause(BETWEEN_LOOKS);
    }
  }

  /** A full disk or the like must not end what should help when it is over. */
  private void lookWhateverHappens(Part part, Deaths known) {
    try {
      look(part, known);
    } catch (RuntimeException e) {
      say(
          "%s: %s; next try in %d s"
              .formatted(part.title(), e.getMessage(), known.pause().toSeconds()));
    }
  }

  private void look(Part part, Deaths known) {
    Instant now = clock.instant();
    if (restart.isAlive(part)) {
      boolean news = known.isDead();
      known.seenAlive(now);
      if (news) {
        file.write(deaths);
      }
      return;
    }
    if (known.seenDead(now)) {
      say(
          "%s has died; started again %s"
              .formatted(
                  part.title(),
                  known.pause().isZero() ? "at once" : "in " + known.pause().toSeconds() + " s"));
      file.write(deaths);
    }
    if (known.isDue(now) && restart.isPossible(part)) {
      startAgain(part, known);
    }
  }

  private void startAgain(Part part, Deaths known) {
    Optional<LauncherLock> lock = LauncherLock.tryTake(installation.data());
    if (lock.isEmpty()) {
      return;
    }
    try (LauncherLock held = lock.get()) {
      if (!restart.isAlive(part)) {
        known.started(clock.instant());
        restart.start(part);
        known.seenAlive(clock.instant());
        file.write(deaths);
        say(part.title() + " is started again");
      }
    }
  }

  private void say(String what) {
    out.println(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    out.flush();
  }
}
