package org.guildhall.buying.tender.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jboss.resteasy.reactive.RestResponse;

/** Starting a tender for a lot of a procurement. */
@Path("/api/v1/procurements")
@Tag(name = "Tenders")
@RunOnVirtualThread
class LotTenderResource {
  private final CurrentActor current;
  private final StartTender startTender;
  private final ReadTenders read;

  LotTenderResource(CurrentActor current, StartTender startTender, ReadTenders read) {
    this.current = current;
    this.startTender = startTender;
    this.read = read;
  }

  /** The lot to tender for. */
  public record StartRequest(@NotNull UUID lotId) {}

  @POST
  @Path("{id}/tenders")
  @RequiresRole(value = Role.BIDDER, onLastKnown = true)
  @Idempotent
  public RestResponse<TenderView> start(
      @PathParam("id") UUID procurementId, @NotNull @Valid StartRequest request) {
    UUID id = startTender.start(current.actor(), procurementId, request.lotId());
    TenderView tender = read.read(current.actor(), id);
    return RestResponse.ResponseBuilder.<TenderView>create(RestResponse.Status.CREATED)
        .entity(tender)
        .location(URI.create("/api/v1/tenders/" + id))
        .tag(Versions.etag(tender.version()))
        .build();
  }
}
