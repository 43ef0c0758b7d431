package org.guildhall.local.launcher;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.guildhall.local.supervision.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code supervise}: what {@code up} leaves behind, so that a part that dies is started again. */
@Command(
    name = "supervise",
    hidden = true,
    description = "Starts again what dies, until it is stopped. up begins it, down ends it.",
    mixinStandardHelpOptions = true)
final class SuperviseCommand implements Callable<Integer> {
  @Mixin private final Where where = new Where();

  @Override
  public Integer call() {
    new Supervisor(where.existing(), System.out, Clock.systemUTC()).run();
    return 0;
  }
}
