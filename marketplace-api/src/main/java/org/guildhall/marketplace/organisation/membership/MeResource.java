package org.guildhall.marketplace.organisation.membership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.marketplace.organisation.membership.MembershipView.Me;

/** The person who is signed in. */
@Path("/api/v1/me")
@Tag(name = "Me")
@RunOnVirtualThread
class MeResource {

  private final CurrentActor current;
  private final FindMembers find;

  MeResource(CurrentActor current, FindMembers find) {
    this.current = current;
    this.find = find;
  }

  @GET
  @SignedIn
  @Operation(summary = "Who you are and where you belong")
  public Me me() {
    return find.me(current.actor());
  }
}
