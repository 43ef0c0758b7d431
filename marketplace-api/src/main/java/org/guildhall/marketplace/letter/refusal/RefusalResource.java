package org.guildhall.marketplace.letter.refusal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.marketplace.letter.refusal.RefusalView.OfLink;

/** Refusing letters by the link in one of them, without signing in. */
@Path("/api/v1/letters/refusals/{token}")
@Tag(name = "News")
@RunOnVirtualThread
class RefusalResource {

  private final RefuseLetters refuse;

  RefusalResource(RefuseLetters refuse) {
    this.refuse = refuse;
  }

  @GET
  @OpenToAll
  @Operation(summary = "What the link in a letter would refuse")
  public OfLink ofLink(@PathParam("token") String token) {
    return refuse.linked(token);
  }

  @POST
  @OpenToAll
  @Idempotent(byItself = true)
  @Operation(summary = "Refuse such letters, by the link in one of them; what is sent is not read")
  public OfLink refuseByLink(@PathParam("token") String token) {
    return refuse.refuse(token);
  }
}
