package org.guildhall.buying.tender.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** Who tendered, once it is open. */
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
  public List<OpenedTenderView> tenders(@PathParam("id") UUID procurementId) {
    return readOpened.tenders(current.actor(), procurementId).stream()
        .map(OpenedTenderView::of)
        .toList();
  }
}
