package org.guildhall.buying.notice.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** Every notice that was prepared about a procurement. */
@Path("/api/v1/procurements/{id}/notice-drafts")
@Tag(name = "Notices")
@RunOnVirtualThread
class ProcurementDraftsResource {
  private final CurrentActor current;
  private final FindDrafts find;

  ProcurementDraftsResource(CurrentActor current, FindDrafts find) {
    this.current = current;
    this.find = find;
  }

  /** Newest first; those that wait can be approved by another person. */
  @GET
  @RequiresRole({Role.BUYER, Role.APPROVER})
  public List<DraftLine> list(@PathParam("id") UUID procurementId) {
    return find.of(current.actor(), procurementId);
  }
}
