package org.guildhall.marketplace.feedback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.kit.web.permission.SecondFactor;
import org.jspecify.annotations.Nullable;

/** The feedback, for the operator. */
@Path("/api/v1/operations/feedback")
@Tag(name = "Operations")
@RunOnVirtualThread
class FeedbackOperationsResource {

  private final CurrentActor current;
  private final WorkOnFeedback work;

  FeedbackOperationsResource(CurrentActor current, WorkOnFeedback work) {
    this.current = current;
    this.work = work;
  }

  @GET
  @OperatorOnly
  @Operation(summary = "What people have told the operator, the latest first")
  public Page<FeedbackView> feedback(
      @QueryParam("done") @DefaultValue("false") boolean done,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return work.list(done, after, Page.limit(limit));
  }

  @POST
  @Path("/{id}/done")
  @OperatorOnly
  @SecondFactor(notNeededBecause = "It only takes a note off the list.")
  @Idempotent
  @Operation(summary = "Say that you are done with it")
  public void feedbackDone(@PathParam("id") UUID id) {
    work.done(current.actor(), id);
  }
}
