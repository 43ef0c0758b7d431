package org.guildhall.kit.web.sandbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.time.GuildhallClock;
import org.guildhall.kit.facts.sandbox.AdvanceClock;
import org.guildhall.kit.facts.sandbox.ClockCommand;
import org.guildhall.kit.facts.sandbox.Installation;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.kit.web.permission.SecondFactor;

/** The clock of the installation, to look at and, in a sandbox, to move. */
@Path("/api/v1/sandbox/clock")
@RunOnVirtualThread
@Tag(name = "Sandbox")
class SandboxResource {

  private final Installation installation;
  private final GuildhallClock clock;
  private final AdvanceClock advance;
  private final CurrentActor current;

  SandboxResource(
      Installation installation, GuildhallClock clock, AdvanceClock advance, CurrentActor current) {
    this.installation = installation;
    this.clock = clock;
    this.advance = advance;
    this.current = current;
  }

  @GET
  @OpenToAll
  @Operation(summary = "What time it is in this installation")
  public ClockView now() {
    return new ClockView(installation.isSandbox(), clock.offset(), clock.instant());
  }

  @POST
  @OperatorOnly
  @SecondFactor(notNeededBecause = "Only a training installation has such a clock.")
  @Idempotent
  @Operation(summary = "Moves the clock of a sandbox forward; there is no such thing elsewhere")
  public ClockView move(@NotNull @Valid ClockCommand command) {
    advance.advance(current.actor(), command);
    installation.follow();
    return now();
  }
}
