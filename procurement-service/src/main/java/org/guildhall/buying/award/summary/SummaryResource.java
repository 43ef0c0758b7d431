package org.guildhall.buying.award.summary;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** The assessment summary of a tender. */
@Path("/api/v1/tenders/{id}/assessment-summary")
@Tag(name = "Award")
@RunOnVirtualThread
class SummaryResource {
  private final CurrentActor current;
  private final ReadSummary readSummary;

  SummaryResource(CurrentActor current, ReadSummary readSummary) {
    this.current = current;
    this.readSummary = readSummary;
  }

  @GET
  @RequiresRole({Role.BIDDER, Role.BUYER, Role.APPROVER})
  public ReadSummary.SummaryView read(@PathParam("id") UUID id) {
    return readSummary.read(current.actor(), id);
  }
}
