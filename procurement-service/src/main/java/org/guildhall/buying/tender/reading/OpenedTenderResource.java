package org.guildhall.buying.tender.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jboss.resteasy.reactive.RestResponse;

/** Content of opened tenders, for those who assess them and for the supplier whose it is. */
@Path("/api/v1/tenders")
@Tag(name = "Openings")
@RunOnVirtualThread
class OpenedTenderResource {
  private final CurrentActor current;
  private final ReadOpened readOpened;

  OpenedTenderResource(CurrentActor current, ReadOpened readOpened) {
    this.current = current;
    this.readOpened = readOpened;
  }

  @GET
  @Path("{id}/quality")
  @RequiresRole({Role.EVALUATOR, Role.BUYER, Role.BIDDER})
  public TenderContent.Quality quality(@PathParam("id") UUID id) {
    return readOpened.quality(current.actor(), id);
  }

  @GET
  @Path("{id}/price")
  @RequiresRole({Role.EVALUATOR, Role.BUYER, Role.BIDDER})
  public TenderContent.Price price(@PathParam("id") UUID id) {
    return readOpened.price(current.actor(), id);
  }

  /** Always a download, whatever it is: a supplier's file never runs in anybody's browser. */
  @GET
  @Path("{id}/documents/{document}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RequiresRole({Role.EVALUATOR, Role.BUYER, Role.BIDDER})
  public RestResponse<InputStream> document(
      @PathParam("id") UUID id, @PathParam("document") UUID documentId) {
    ReadOpened.Download download = readOpened.document(current.actor(), id, documentId);
    return RestResponse.ResponseBuilder.ok(download.content())
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called(download.name()))
        .build();
  }
}
