package org.guildhall.marketplace.feedback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.limit.Seldom;
import org.guildhall.kit.web.permission.OpenToAll;

/** Telling the operator something about the site. */
@Path("/api/v1/feedback")
@Tag(name = "Feedback")
@RunOnVirtualThread
class FeedbackResource {

  private final SendFeedback send;

  FeedbackResource(SendFeedback send) {
    this.send = send;
  }

  @POST
  @OpenToAll
  @Idempotent
  @Seldom(value = "feedback", byAddress = true)
  @Operation(
      summary = "Tell the operator something about the site",
      description =
          "Without signing in. Who sends it is not kept, but for an address to answer to. Everybody"
              + " behind one network address sends a few in a day")
  public void send(@NotNull @Valid FeedbackRequest feedback) {
    send.send(feedback);
  }
}
