package org.guildhall.portal.buyer.award;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.ContractView;
import org.guildhall.portal.client.buying.ContractsApi;
import org.guildhall.portal.client.buying.Indicator;
import org.guildhall.portal.client.buying.KpiRequest;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;

/** Contracts: indicators and signatures. */
@Path("/")
@RunOnVirtualThread
public class ContractPages {
  private static final int FEWEST_KPIS = 3;

  private final Submission submission;
  private final ContractsApi api;
  private final ProcurementsApi procurements;
  private final PageStep<ContractView> signature;

  ContractPages(
      Submission submission,
      @RestClient ContractsApi api,
      @RestClient ProcurementsApi procurements) {
    this.submission = submission;
    this.api = api;
    this.procurements = procurements;
    this.signature = signature();
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance contracts(
        Form form, ProcurementView procurement, List<ContractView> contracts);

    static native TemplateInstance kpis(Form form, ContractView contract, List<Integer> rows);
  }

  @GET
  @Path("procurements/{id}/contracts")
  @OpenToAll
  public TemplateInstance contracts(@PathParam("id") UUID id) {
    return page(Form.empty(), id);
  }

  @GET
  @Path("contracts/{id}/sign")
  @SignedIn
  public TemplateInstance askSign(@PathParam("id") UUID id) {
    return signature.ask(api.read(id));
  }

  @POST
  @Path("contracts/{id}/sign")
  @SignedIn
  public Response sign(@PathParam("id") UUID id) {
    return signature.act(api.read(id), submission.form());
  }

  @GET
  @Path("contracts/{id}/kpis")
  @SignedIn
  public TemplateInstance kpis(@PathParam("id") UUID id) {
    ContractView contract = api.read(id);
    Form form = Form.empty();
    for (int i = 0; i < contract.kpis().size(); i++) {
      form.with(form.name("kpis", i, "title"), contract.kpis().get(i).title())
          .with(form.name("kpis", i, "description"), contract.kpis().get(i).description());
    }
    return kpisPage(form, contract);
  }

  @POST
  @Path("contracts/{id}/kpis")
  @SignedIn
  public Response agreeKpis(@PathParam("id") UUID id) {
    Form form = submission.form();
    List<Indicator> kpis = new ArrayList<>();
    for (int i = 0; i < form.rows("kpis", 0); i++) {
      String title = form.text(form.name("kpis", i, "title"));
      if (title != null) {
        kpis.add(
            new Indicator(
                title,
                form.required(form.name("kpis", i, "description"), "Say how it is measured")));
      }
    }
    ContractView contract = api.read(id);
    return form.send(() -> api.kpis(id, new KpiRequest(kpis)))
        ? Go.saying(path(contract.procurementId()), "The indicators are agreed.")
        : Pages.again(kpisPage(form, contract));
  }

  private TemplateInstance page(Form form, UUID id) {
    return Templates.contracts(form, procurements.one(id), api.contracts(id));
  }

  private static TemplateInstance kpisPage(Form form, ContractView contract) {
    int filled = form.rows("kpis", 0);
    return Templates.kpis(
        form, contract, form.rowIndexes("kpis", Math.max(FEWEST_KPIS, filled + 1)));
  }

  private PageStep<ContractView> signature() {
    return PageStep.<ContractView>of(
            "Sign the contract", "You sign what stands here. A signature cannot be taken back.")
        .shows(ContractPaper::of)
        .button("Sign")
        .back(contract -> path(contract.procurementId()))
        .call((contract, form) -> api.sign(contract.id()))
        .done("Signed for your organisation.");
  }

  private static String path(UUID procurement) {
    return "/procurements/" + procurement + "/contracts";
  }
}
