package org.guildhall.marketplace.organisation.invitation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.marketplace.input.FieldChecks;
import org.guildhall.marketplace.organisation.membership.MembershipView.Mine;
import org.jspecify.annotations.Nullable;

/** A person accepts an invitation. */
@Path("/api/v1/invitations/accept")
@Tag(name = "Me")
@RunOnVirtualThread
public class AcceptResource {

  private static final int LONGEST_TOKEN = 100;

  private final CurrentActor current;
  private final AcceptInvitation accept;

  AcceptResource(CurrentActor current, AcceptInvitation accept) {
    this.current = current;
    this.accept = accept;
  }

  /** The token of an invitation. */
  record AcceptRequest(@Nullable String token) {

    InvitationToken checked() {
      FieldChecks checks = new FieldChecks();
      String value = checks.required("token", token, LONGEST_TOKEN);
      checks.mustBeFine();
      return new InvitationToken(value);
    }
  }

  @POST
  @SignedIn
  @Idempotent
  @Operation(summary = "Accept an invitation")
  public Mine accept(AcceptRequest request) {
    return accept.accept(current.actor(), FieldChecks.body(request).checked());
  }
}
