package org.guildhall.buying.notice.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SecondFactor;

/** A notice on its way to the public: as it will be published, and its approval. */
@Path("/api/v1/notice-drafts/{id}")
@Tag(name = "Notices")
@RunOnVirtualThread
class DraftResource {
  private final CurrentActor current;
  private final PreviewNotice previewNotice;
  private final ApproveNotice approveNotice;

  DraftResource(CurrentActor current, PreviewNotice previewNotice, ApproveNotice approveNotice) {
    this.current = current;
    this.previewNotice = previewNotice;
    this.approveNotice = approveNotice;
  }

  /** The notice as it will be published, and what it still lacks. */
  @GET
  @RequiresRole({Role.BUYER, Role.APPROVER})
  public DraftPreview preview(@PathParam("id") UUID id) {
    return previewNotice.preview(current.actor(), id);
  }

  /** A second person approves exactly what was prepared. */
  @POST
  @Path("approval")
  @RequiresRole(Role.APPROVER)
  @SecondFactor
  @Idempotent
  public DraftLine approve(@PathParam("id") UUID id) {
    return approveNotice.approve(current.actor(), id);
  }
}
