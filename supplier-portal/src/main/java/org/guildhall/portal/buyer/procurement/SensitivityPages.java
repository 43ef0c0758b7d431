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
import org.guildhall.portal.client.buying.CriterionView;
import org.guildhall.portal.client.buying.Invented;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.RankingApi;
import org.guildhall.portal.client.buying.Sensitivity;
import org.guildhall.portal.client.buying.SensitivityRequest;
import org.guildhall.portal.shared.buying.Lots;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Submission;
import org.jspecify.annotations.Nullable;

/** Trying a lot's award method on invented tenders before anything is published. */
@Path("/")
@RunOnVirtualThread
public class SensitivityPages {
  private static final int FEWEST_TENDERS = 2;

  private final Submission submission;
  private final ProcurementsApi procurements;
  private final RankingApi api;

  SensitivityPages(
      Submission submission, @RestClient ProcurementsApi procurements, @RestClient RankingApi api) {
    this.submission = submission;
    this.procurements = procurements;
    this.api = api;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance sensitivity(
        Form form,
        ProcurementView procurement,
        LotView lot,
        List<Integer> rows,
        @Nullable Sensitivity result);
  }

  @GET
  @Path("procurements/{id}/plan/lots/{index: \\d+}/try")
  @SignedIn
  public TemplateInstance ask(@PathParam("id") UUID id, @PathParam("index") int index) {
    ProcurementView procurement = procurements.one(id);
    return page(Form.empty(), procurement, lot(procurement, index), null);
  }

  @POST
  @Path("procurements/{id}/plan/lots/{index: \\d+}/try")
  @SignedIn
  public Response run(@PathParam("id") UUID id, @PathParam("index") int index) {
    Form form = submission.form();
    ProcurementView procurement = procurements.one(id);
    LotView lot = lot(procurement, index);
    if (form.pressed("more")) {
      return Pages.show(page(form, procurement, lot, null));
    }
    var request = new SensitivityRequest(lot.id(), invented(form, lot));
    return form.ask(() -> api.sensitivity(id, request))
        .map(result -> Pages.show(page(form, procurement, lot, result)))
        .orElseGet(() -> Pages.again(page(form, procurement, lot, null)));
  }

  private static TemplateInstance page(
      Form form, ProcurementView procurement, LotView lot, @Nullable Sensitivity result) {
    int filled = form.rows("tenders", FEWEST_TENDERS);
    List<Integer> rows = form.rowIndexes("tenders", form.pressed("more") ? filled + 1 : filled);
    return Templates.sensitivity(form, procurement, lot, rows, result);
  }

  private static List<Invented> invented(Form form, LotView lot) {
    List<Invented> all = new ArrayList<>();
    for (int i = 0; i < form.rows("tenders", 0); i++) {
      String name = form.required(form.name("tenders", i, "name"), "Give the tender a name");
      BigDecimal price =
          form.requiredNumber(form.name("tenders", i, "price"), "Enter a price for the whole lot");
      Map<String, Integer> scores = new HashMap<>();
      for (CriterionView criterion : Lots.qualityCriteria(lot)) {
        String field = Lots.scoreField(criterion, i);
        form.required(field, "Enter a score for " + criterion.name());
        Integer score = form.hasError(field) ? null : form.integer(field);
        scores.put(criterion.id().toString(), Objects.requireNonNullElse(score, 0));
      }
      all.add(new Invented(name, scores, price));
    }
    return all;
  }

  private static LotView lot(ProcurementView procurement, int index) {
    if (index >= procurement.lots().size()) {
      throw new NotFoundException();
    }
    return procurement.lots().get(index);
  }
}
