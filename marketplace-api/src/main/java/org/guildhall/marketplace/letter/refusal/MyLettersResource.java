package org.guildhall.marketplace.letter.refusal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.marketplace.letter.LetterGroup;

/** Which letters the person who is signed in does not want. */
@Path("/api/v1/me/letters")
@Tag(name = "News")
@RunOnVirtualThread
class MyLettersResource {

  /** The groups of letters a person does not want. */
  record RefusalRequest(@NotNull List<@NotNull LetterGroup> refused) {}

  private final CurrentActor current;
  private final RefuseLetters refuse;

  MyLettersResource(CurrentActor current, RefuseLetters refuse) {
    this.current = current;
    this.refuse = refuse;
  }

  @GET
  @SignedIn
  @Operation(summary = "The letters you do not want")
  public RefusalView refused() {
    return refuse.of(current.actor());
  }

  @PUT
  @SignedIn
  @Operation(summary = "Say which letters you do not want; they stay in the News")
  public RefusalView changeRefused(@NotNull @Valid RefusalRequest request) {
    return refuse.change(current.actor(), Set.copyOf(request.refused()));
  }
}
