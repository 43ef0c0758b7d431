package org.guildhall.portal.buyer.evaluation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.OpeningView;
import org.guildhall.portal.client.buying.OpeningsApi;
import org.guildhall.portal.client.buying.PageOpenedTenderView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.jspecify.annotations.Nullable;

/** Two openers of different authorities open the tenders: quality first, prices later. */
@Path("/")
@RunOnVirtualThread
public class OpeningPages {
  private final OpeningsApi api;
  private final ProcurementsApi procurements;

  OpeningPages(@RestClient OpeningsApi api, @RestClient ProcurementsApi procurements) {
    this.api = api;
    this.procurements = procurements;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance opening(
        ProcurementView procurement, List<OpeningView> openings, PageOpenedTenderView tenders);
  }

  @GET
  @Path("procurements/{id}/opening")
  @SignedIn
  public TemplateInstance show(
      @PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
    var openings = api.openings(id);
    boolean open = openings.stream().anyMatch(o -> !Assessments.waits(o));
    return Templates.opening(
        procurements.one(id),
        openings,
        open ? api.tenders(id, after, null) : new PageOpenedTenderView(List.of(), null));
  }
}
