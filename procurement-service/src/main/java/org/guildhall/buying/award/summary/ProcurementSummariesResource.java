package org.guildhall.buying.award.summary;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** All assessment summaries of a procurement. */
@Path("/api/v1/procurements/{id}/assessment-summaries")
@Tag(name = "Award")
@RunOnVirtualThread
class ProcurementSummariesResource {
  private final CurrentActor current;
  private final SendSummaries sendSummaries;

  ProcurementSummariesResource(CurrentActor current, SendSummaries sendSummaries) {
    this.current = current;
    this.sendSummaries = sendSummaries;
  }

  @POST
  @RequiresRole(Role.BUYER)
  @Idempotent
  public SendSummaries.Sent summaries(@PathParam("id") UUID id) {
    return sendSummaries.send(current.actor(), id);
  }
}
