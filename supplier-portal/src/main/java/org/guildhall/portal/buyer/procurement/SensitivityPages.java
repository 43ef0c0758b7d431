package org.guildhall.portal.buyer.procurement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.buying.Procurement;
import org.guildhall.portal.buying.ProcurementsApi;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.session.Submission;
import org.jspecify.annotations.Nullable;

/** Trying a lot's award method on invented tenders before anything is published. */
@Path("/")
@RunOnVirtualThread
public class SensitivityPages {
  private static final int FEWEST_TENDERS = 2;

  private final Submission submission;
  private final ProcurementsApi procurements;
  private final SensitivityApi api;

  SensitivityPages(
      Submission submission,
      @RestClient ProcurementsApi procurements,
      @RestClient SensitivityApi api) {
    this.submission = submission;
    this.procurements = procurements;
    this.api = api;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance sensitivity(
        Form form,
        Procurement procurement,
        Procurement.Lot lot,
        List<Integer> rows,
        SensitivityApi.@Nullable Result result);
  }

  @GET
  @Path("procurements/{id}/plan/lots/{index: \\d+}/try")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id, @PathParam("index") int index) {
    Procurement procurement = procurements.one(id);
    return page(Form.empty(), procurement, lot(procurement, index), null);
  }

  @POST
  @Path("procurements/{id}/plan/lots/{index: \\d+}/try")
  @SignedIn
  public Response run(@PathParam("id") UUID id, @PathParam("index") int index) {
    Form form = submission.form();
    Procurement procurement = procurements.one(id);
    Procurement.Lot lot = lot(procurement, index);
    if (form.pressed("more")) {
      return Pages.show(page(form, procurement, lot, null));
    }
    var request = new SensitivityApi.Request(lot.id(), invented(form, lot));
    return form.ask(() -> api.run(id, request))
        .map(result -> Pages.show(page(form, procurement, lot, result)))
        .orElseGet(() -> Pages.again(page(form, procurement, lot, null)));
  }

  private static TemplateInstance page(
      Form form,
      Procurement procurement,
      Procurement.Lot lot,
      SensitivityApi.@Nullable Result result) {
    int filled = form.rows("tenders", FEWEST_TENDERS);
    List<Integer> rows = form.rowIndexes("tenders", form.pressed("more") ? filled + 1 : filled);
    return Templates.sensitivity(form, procurement, lot, rows, result);
  }

  private static List<SensitivityApi.Invented> invented(Form form, Procurement.Lot lot) {
    List<SensitivityApi.Invented> all = new ArrayList<>();
    for (int i = 0; i < form.rows("tenders", 0); i++) {
      String name = form.required(form.name("tenders", i, "name"), "Give the tender a name");
      BigDecimal price =
          form.requiredNumber(form.name("tenders", i, "price"), "Enter a price for the whole lot");
      Map<UUID, Integer> scores = new HashMap<>();
      for (Procurement.Criterion criterion : lot.qualityCriteria()) {
        String field = criterion.scoreField(i);
        form.required(field, "Enter a score for " + criterion.name());
        Integer score = form.hasError(field) ? null : form.integer(field);
        scores.put(criterion.id(), Objects.requireNonNullElse(score, 0));
      }
      all.add(new SensitivityApi.Invented(name, scores, price));
    }
    return all;
  }

  private static Procurement.Lot lot(Procurement procurement, int index) {
    if (index >= procurement.lots().size()) {
      throw new NotFoundException();
    }
    return procurement.lots().get(index);
  }
}
