package org.guildhall.buying.tender.opening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SecondFactor;

/** Openings of a procurement. */
@Path("/api/v1/procurements")
@Tag(name = "Openings")
@RunOnVirtualThread
class ProcurementOpeningResource {
  private final CurrentActor current;
  private final ProposeOpening proposeOpening;
  private final ReadOpenings readOpenings;

  ProcurementOpeningResource(
      CurrentActor current, ProposeOpening proposeOpening, ReadOpenings readOpenings) {
    this.current = current;
    this.proposeOpening = proposeOpening;
    this.readOpenings = readOpenings;
  }

  /** Which envelopes to open. */
  public record OpeningRequest(@NotNull Envelope envelope) {}

  @POST
  @Path("{id}/openings")
  @RequiresRole(Role.OPENER)
  @SecondFactor
  @Idempotent
  public OpeningView propose(
      @PathParam("id") UUID procurementId, @NotNull @Valid OpeningRequest request) {
    return proposeOpening.propose(current.actor(), procurementId, request.envelope());
  }

  @GET
  @Path("{id}/openings")
  @RequiresRole({Role.OPENER, Role.BUYER, Role.APPROVER, Role.EVALUATOR, Role.ADMIN})
  public List<OpeningView> openings(@PathParam("id") UUID procurementId) {
    return readOpenings.openings(current.actor(), procurementId);
  }
}
