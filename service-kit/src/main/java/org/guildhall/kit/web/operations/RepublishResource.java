package org.guildhall.kit.web.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.kit.web.permission.SecondFactor;

/** Tells everybody again what this service owns. */
@Path("/api/v1/operations/republish")
@RunOnVirtualThread
@Tag(name = "Operations")
class RepublishResource {

  private final Republish republish;
  private final CurrentActor current;

  RepublishResource(Republish republish, CurrentActor current) {
    this.republish = republish;
    this.current = current;
  }

  @POST
  @OperatorOnly
  @SecondFactor
  @Idempotent
  @Operation(summary = "Publishes the present state of everything this service owns, as facts")
  public Republish.Republished everything() {
    return republish.everything(current.actor());
  }
}
