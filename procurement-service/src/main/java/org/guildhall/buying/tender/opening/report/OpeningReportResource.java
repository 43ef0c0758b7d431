package org.guildhall.buying.tender.opening.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.permission.OpenToAll;

/** What the openings of a procurement found. */
@Path("/api/v1/procurements/{id}/opening-reports")
@Tag(name = "Openings")
@RunOnVirtualThread
class OpeningReportResource {
  private final ReadReports readReports;

  OpeningReportResource(ReadReports readReports) {
    this.readReports = readReports;
  }

  /** One for each opening that took place: quality first, then prices. */
  @GET
  @OpenToAll
  public List<OpeningReport> openingReports(@PathParam("id") UUID id) {
    return readReports.of(id);
  }
}
