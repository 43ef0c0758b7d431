package org.guildhall.kit.web.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.event.KafkaSettings;
import org.guildhall.kit.facts.inbox.DeadLetter;
import org.guildhall.kit.facts.inbox.DeadLetters;
import org.guildhall.kit.facts.inbox.InboxConfig;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.kit.web.permission.SecondFactor;
import org.jspecify.annotations.Nullable;

/** The facts that this service could not take in. */
@Path("/api/v1/operations/dead-letters")
@RunOnVirtualThread
@Tag(name = "Operations")
class DeadLetterResource {

  /** Why a letter is not needed. */
  @Schema(name = "DiscardReason")
  record Reason(@NotBlank String reason) {}

  private final DeadLetters letters;
  private final ReplayDeadLetters replay;
  private final InboxConfig config;
  private final KafkaSettings kafka;
  private final CurrentActor current;

  DeadLetterResource(
      DeadLetters letters,
      ReplayDeadLetters replay,
      InboxConfig config,
      KafkaSettings kafka,
      CurrentActor current) {
    this.letters = letters;
    this.replay = replay;
    this.config = config;
    this.kafka = kafka;
    this.current = current;
  }

  @GET
  @OperatorOnly
  @Operation(summary = "The facts that were set aside, oldest first")
  public Page<DeadLetter> open(
      @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
    int size = Page.limit(limit);
    return Page.of(
            letters.open(Cursor.decode(after), size + 1),
            size,
            letter -> new Cursor(letter.failedAt(), letter.id()))
        .map(this::shown);
  }

  @GET
  @Path("{id}")
  @OperatorOnly
  @Operation(summary = "One fact that was set aside")
  public DeadLetter one(@PathParam("id") UUID id) {
    return letters
        .find(id)
        .map(this::shown)
        .orElseThrow(() -> ProblemException.notFound("open dead letter", id));
  }

  private DeadLetter shown(DeadLetter letter) {
    boolean confidential =
        config.confidentialTopics().orElse(Set.of()).stream()
            .anyMatch(facts -> kafka.topic(facts).equals(letter.topic()));
    return confidential ? letter.withheld() : letter;
  }

  @POST
  @Path("{id}/replay")
  @OperatorOnly
  @SecondFactor
  @Idempotent
  @Operation(summary = "Tries to take in a fact again")
  public ReplayDeadLetters.Replayed replayOne(@PathParam("id") UUID id) {
    return replay.one(current.actor(), id);
  }

  @POST
  @Path("replay")
  @OperatorOnly
  @SecondFactor
  @Idempotent
  @Operation(summary = "Tries to take in all of them again, oldest first")
  public ReplayDeadLetters.Replayed replayAll() {
    return replay.all(current.actor());
  }

  @POST
  @Path("{id}/discard")
  @OperatorOnly
  @SecondFactor
  @Idempotent
  @Operation(summary = "Closes a fact that nobody needs")
  public void discard(@PathParam("id") UUID id, @Valid @NotNull Reason reason) {
    replay.discard(current.actor(), id, reason.reason());
  }
}
