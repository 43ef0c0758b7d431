package org.guildhall.buying.tender.opening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** Openings of a procurement, and who tendered once it is open. */
@Path("/api/v1/procurements")
@Tag(name = "Openings")
@RunOnVirtualThread
public class ProcurementOpeningResource {
  private final CurrentActor current;
  private final ProposeOpening proposeOpening;
  private final ReadOpened readOpened;

  ProcurementOpeningResource(
      CurrentActor current, ProposeOpening proposeOpening, ReadOpened readOpened) {
    this.current = current;
    this.proposeOpening = proposeOpening;
    this.readOpened = readOpened;
  }

  /** Which envelopes to open. */
  public record OpeningRequest(@NotNull Envelope envelope) {}

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

  @POST
  @Path("{id}/openings")
  @RequiresRole("OPENER")
  @Idempotent
  public OpeningView propose(
      @PathParam("id") UUID procurementId, @NotNull @Valid OpeningRequest request) {
    return proposeOpening.propose(current.actor(), procurementId, request.envelope());
  }

  @GET
  @Path("{id}/openings")
  @RequiresRole({"OPENER", "BUYER", "APPROVER", "EVALUATOR", "ADMIN"})
  public List<OpeningView> openings(@PathParam("id") UUID procurementId) {
    return readOpened.openings(current.actor(), procurementId);
  }

  @GET
  @Path("{id}/opened-tenders")
  @RequiresRole({"OPENER", "BUYER", "APPROVER", "EVALUATOR"})
  public List<OpenedTenderView> tenders(@PathParam("id") UUID procurementId) {
    return readOpened.tenders(current.actor(), procurementId).stream()
        .map(OpenedTenderView::of)
        .toList();
  }
}
