package org.guildhall.kit.facts.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.GuildhallClock;
import org.guildhall.kit.facts.outbox.Fact;
import org.guildhall.kit.facts.outbox.Outbox;

/** Moves the clock of the sandbox forward, here and by a fact everywhere. */
@ApplicationScoped
public class AdvanceClock {

  private final Installation installation;
  private final GuildhallClock clock;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final SandboxConfig config;

  AdvanceClock(
      Installation installation,
      GuildhallClock clock,
      Outbox outbox,
      AuditTrail audit,
      SandboxConfig config) {
    this.installation = installation;
    this.clock = clock;
    this.outbox = outbox;
    this.audit = audit;
    this.config = config;
  }

  @Transactional
  public void advance(Actor operator, ClockCommand command) {
    if (!installation.isSteeredHere()) {
      // As if there were no such thing: in a normal installation there is none.
      throw ProblemException.of(KitProblem.NOT_FOUND, "The clock of this service cannot be moved");
    }
    Duration offset = offsetAfter(command).truncatedTo(ChronoUnit.MILLIS);
    installation.advanceTo(offset);
    outbox.publish(
        new Fact(
            ClockAdvanced.TOPIC,
            ClockAdvanced.TYPE,
            ClockAdvanced.INSTALLATION,
            offset.toMillis(),
            new ClockAdvanced(offset)));
    audit.record(
        operator,
        ClockAdvanced.TYPE,
        "installation",
        ClockAdvanced.INSTALLATION,
        Map.of("offset", offset.toString()));
  }

  private Duration offsetAfter(ClockCommand command) {
    Duration step = step(command);
    if (step.compareTo(config.furthestStep()) > 0) {
      throw ProblemException.field(
          nameOf(command),
          "The clock moves forward by at most "
              + config.furthestStep().toDays()
              + " days at a time, and never back");
    }
    Duration offset = clock.offset().plus(step);
    if (offset.compareTo(config.furthestAhead()) > 0) {
      throw ProblemException.field(
          nameOf(command),
          "The clock gets at most "
              + config.furthestAhead().toDays()
              + " days ahead of the true time; it is "
              + clock.offset().toDays()
              + " days ahead now");
    }
    return offset;
  }

  private static String nameOf(ClockCommand command) {
    return command.advance() != null ? "advance" : "to";
  }

  private Duration step(ClockCommand command) {
    if ((command.advance() == null) == (command.to() == null)) {
      throw ProblemException.field("advance", "Say either by how much or to which moment");
    }
    Duration step =
        command.advance() != null
            ? command.advance()
            : Duration.between(clock.instant(), command.to());
    if (step.isNegative() || step.isZero()) {
      throw ProblemException.field(nameOf(command), "The clock only goes forward");
    }
    return step;
  }
}
