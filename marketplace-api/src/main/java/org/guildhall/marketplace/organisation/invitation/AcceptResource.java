package org.guildhall.marketplace.organisation.invitation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.marketplace.organisation.membership.MembershipView.Mine;

/** A person accepts an invitation. */
@Path("/api/v1/invitations/accept")
@Tag(name = "Me")
@RunOnVirtualThread
class AcceptResource {

  private final CurrentActor current;
  private final AcceptInvitation accept;

  AcceptResource(CurrentActor current, AcceptInvitation accept) {
    this.current = current;
    this.accept = accept;
  }

  /** The token of an invitation. */
  record AcceptRequest(@NotBlank @Text(100) @OneLine String token) {

    AcceptRequest {
      token = Input.required(token);
    }
  }

  @POST
  @SignedIn
  @Idempotent
  @Operation(summary = "Accept an invitation")
  public Mine accept(@NotNull @Valid AcceptRequest request) {
    return accept.accept(current.actor(), new InvitationToken(request.token()));
  }
}
