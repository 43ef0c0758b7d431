package org.guildhall.portal.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.portal.client.buying.OpeningReport;
import org.guildhall.portal.client.buying.OpeningsApi;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;

/** What the openings of a procurement found, for everybody. */
@Path("/")
@RunOnVirtualThread
public class OpeningReportPages {
  private final ProcurementsApi procurements;
  private final OpeningsApi openings;

  OpeningReportPages(@RestClient ProcurementsApi procurements, @RestClient OpeningsApi openings) {
    this.procurements = procurements;
    this.openings = openings;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance openingReports(
        ProcurementView procurement, List<OpeningReport> reports);
  }

  @GET
  @Path("procurements/{id}/opening-reports")
  @OpenToAll
  public TemplateInstance reports(@PathParam("id") UUID id) {
    return Templates.openingReports(procurements.one(id), openings.openingReports(id));
  }
}
