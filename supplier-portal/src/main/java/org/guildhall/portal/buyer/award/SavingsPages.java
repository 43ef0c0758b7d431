package org.guildhall.portal.buyer.award;

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
import org.guildhall.portal.client.Answered;
import org.guildhall.portal.client.buying.JointSavings;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.SavingsApi;
import org.guildhall.portal.shared.buying.NotYet;
import org.guildhall.portal.shared.chart.Bars;
import org.guildhall.portal.shared.words.Words;

/** What buying together saved, and how it is shared. */
@Path("/")
@RunOnVirtualThread
public class SavingsPages {
  private final SavingsApi savings;
  private final ProcurementsApi procurements;

  SavingsPages(@RestClient SavingsApi savings, @RestClient ProcurementsApi procurements) {
    this.savings = savings;
    this.procurements = procurements;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance savings(
        ProcurementView procurement, JointSavings savings, String chart);
  }

  @GET
  @Path("procurements/{id}/savings")
  @OpenToAll
  public TemplateInstance savings(@PathParam("id") UUID id) {
    ProcurementView procurement = procurements.one(id);
    return Answered.ifFound(() -> savings.savings(id))
        .map(saved -> page(procurement, saved))
        .orElseGet(() ->
            NotYet.page(
                procurement,
                "Savings and their split",
                "Nothing is awarded yet. What buying together saves is known with the award."));
  }

  private static TemplateInstance page(ProcurementView procurement, JointSavings saved) {
    var rows =
        saved.members().stream()
            .filter(m -> m.saving() != null)
            .map(m -> new Bars.Row(m.name(), List.of(m.saving()), Words.pounds(m.saving())))
            .toList();
    String chart = Bars.of("Saving by member, as in the table above", List.of("Saving"), rows);
    return Templates.savings(procurement, saved, chart);
  }
}
