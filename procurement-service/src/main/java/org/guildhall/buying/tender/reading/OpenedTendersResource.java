package org.guildhall.buying.tender.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jspecify.annotations.Nullable;

/** Who tendered, once it is open; a page at a time. */
@Path("/api/v1/procurements/{id}/opened-tenders")
@Tag(name = "Openings")
@RunOnVirtualThread
class OpenedTendersResource {
  private final CurrentActor current;
  private final ReadOpened readOpened;

  OpenedTendersResource(CurrentActor current, ReadOpened readOpened) {
    this.current = current;
    this.readOpened = readOpened;
  }

  /** An opened tender without its content. */
  public record OpenedTenderView(
      UUID id,
      UUID lotId,
      UUID supplierId,
      String supplierName,
      TenderStatus status,
      long tenderVersion,
      Instant receivedAt,
      String sealedHash) {
    static OpenedTenderView of(ReadOpened.Listed tender) {
      return new OpenedTenderView(
          tender.id(),
          tender.lotId(),
          tender.supplierId(),
          tender.supplierName(),
          tender.status(),
          tender.tenderVersion(),
          tender.receivedAt(),
          tender.sealedHash());
    }
  }

  @GET
  @RequiresRole({Role.OPENER, Role.BUYER, Role.APPROVER, Role.EVALUATOR})
  public Page<OpenedTenderView> tenders(
      @PathParam("id") UUID procurementId,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return readOpened
        .tenders(current.actor(), procurementId, Cursor.decode(after), Page.limit(limit))
        .map(OpenedTenderView::of);
  }
}
