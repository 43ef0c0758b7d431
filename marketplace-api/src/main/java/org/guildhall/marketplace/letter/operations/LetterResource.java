package org.guildhall.marketplace.letter.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.kit.web.permission.RequiresScope;
import org.guildhall.kit.web.permission.SecondFactor;
import org.jspecify.annotations.Nullable;

/** The letters that did not arrive. */
@Path("/api/v1/operations/letters")
@Tag(name = "Operations")
@RunOnVirtualThread
class LetterResource {

  /** What the mail server got back. */
  record Bounce(
      @NotBlank @Size(max = 300) @OneLine String messageId,
      @NotBlank @Size(max = 500) String reason) {}

  /** Where to. */
  record SendingRequest(@NotBlank @Text(254) @OneLine String email) {}

  private final CurrentActor current;
  private final LetterTroubles troubles;

  LetterResource(CurrentActor current, LetterTroubles troubles) {
    this.current = current;
    this.troubles = troubles;
  }

  @GET
  @OperatorOnly
  @Operation(summary = "The addresses at which letters did not arrive")
  public Page<LetterTrouble> notArrived(
      @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
    return troubles.list(after, Page.limit(limit));
  }

  @POST
  @Path("/bounces")
  // A mail server tells it, or an operator who has shown a second factor.
  @RequiresScope("letters")
  @Idempotent
  @Operation(summary = "Say that a letter came back")
  public void bounced(@NotNull @Valid Bounce bounce) {
    troubles.bounced(current.actor(), bounce.messageId(), bounce.reason());
  }

  @POST
  @Path("/sending")
  @OperatorOnly
  @SecondFactor
  @Idempotent
  @Operation(summary = "Send again what did not arrive at an address")
  public void sendAgain(@NotNull @Valid SendingRequest request) {
    troubles.sendAgain(current.actor(), request.email());
  }
}
