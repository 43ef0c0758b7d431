package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.client.buying.Acceptance;
import org.guildhall.portal.client.buying.AgreementText;
import org.guildhall.portal.client.buying.Commitment;
import org.guildhall.portal.client.buying.CommitmentLine;
import org.guildhall.portal.client.buying.ConsortiaApi;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.buying.MemberView;
import org.guildhall.portal.client.market.DemandLineView;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.client.market.SupportApi;
import org.guildhall.portal.client.market.SupportView;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;

/** The agreement between the members, and what each of them commits to. */
@Path("/")
@RunOnVirtualThread
public class AgreementPages {
  private static final int SPARE_ROWS = 2;

  private final Visit visit;
  private final Submission submission;
  private final ConsortiaApi api;
  private final SupportApi support;

  AgreementPages(
      Visit visit,
      Submission submission,
      @RestClient ConsortiaApi api,
      @RestClient SupportApi support) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.support = support;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance agreement(Form form, ConsortiumView consortium, boolean lead);

    static native TemplateInstance commitment(
        Form form, ConsortiumView consortium, List<Integer> rows);
  }

  @GET
  @Path("consortia/{id}/agreement")
  @SignedIn
  public TemplateInstance read(@PathParam("id") UUID id) {
    ConsortiumView consortium = api.one(id);
    var agreement = consortium.agreement();
    Form form = Form.empty().with("text", agreement == null ? null : agreement.text());
    return page(form, consortium);
  }

  /** Proposes a version; earlier acceptances no longer count. */
  @POST
  @Path("consortia/{id}/agreement")
  @SignedIn
  public Response propose(@PathParam("id") UUID id) {
    Form form = submission.form();
    String text = form.required("text", "Enter the text of the agreement");
    return form.send(() -> api.agreement(id, new AgreementText(text)))
        ? Go.saying(Consortia.path(id), "The agreement is before the members.")
        : Pages.again(page(form, api.one(id)));
  }

  @POST
  @Path("consortia/{id}/agreement/acceptance")
  @SignedIn
  public Response accept(@PathParam("id") UUID id) {
    Form form = submission.form();
    String hash = form.required("hash", "Open the agreement again before you accept it");
    return form.send(() -> api.accept(id, new Acceptance(hash)))
        ? Go.saying(Consortia.path(id), "Your authority has accepted the agreement.")
        : Pages.again(page(form, api.one(id)));
  }

  @GET
  @Path("consortia/{id}/commitment")
  @SignedIn
  public TemplateInstance commitment(@PathParam("id") UUID id) {
    ConsortiumView consortium = api.one(id);
    Form form = Form.empty();
    Optional<Commitment> committed =
        Consortia.member(consortium, visit.actingForId()).map(MemberView::commitment);
    if (committed.isPresent()) {
      fill(form, committed.get());
    } else {
      demand(consortium.challengeId()).ifPresent(stated -> fill(form, stated));
    }
    return commitmentPage(form, consortium);
  }

  @POST
  @Path("consortia/{id}/commitment")
  @SignedIn
  public Response commit(@PathParam("id") UUID id) {
    Form form = submission.form();
    if (form.pressed("more")) {
      return Pages.show(commitmentPage(form, api.one(id)));
    }
    var request = read(form);
    return form.send(() -> api.commit(id, request))
        ? Go.saying(Consortia.path(id), "Your authority's commitment is recorded.")
        : Pages.again(commitmentPage(form, api.one(id)));
  }

  private TemplateInstance page(Form form, ConsortiumView consortium) {
    boolean lead = visit.actsFor(consortium.leadId()) && visit.can(Role.BUYER);
    return Templates.agreement(form, consortium, lead && Consortia.forming(consortium));
  }

  private static TemplateInstance commitmentPage(Form form, ConsortiumView consortium) {
    int filled = form.rows("lines", 0);
    List<Integer> rows =
        form.rowIndexes(
            "lines", filled == 0 || form.pressed("more") ? filled + SPARE_ROWS : filled);
    return Templates.commitment(form, consortium, rows);
  }

  private static void fill(Form form, Commitment stated) {
    form.with("decisionReference", stated.decisionReference())
        .with("decidedOn", stated.decidedOn())
        .with("callInExpires", stated.callInExpires());
    for (int i = 0; i < stated.lines().size(); i++) {
      var line = stated.lines().get(i);
      form.with(form.name("lines", i, "item"), line.item())
          .with(form.name("lines", i, "cpv"), line.cpv())
          .with(form.name("lines", i, "unit"), line.unit())
          .with(form.name("lines", i, "quantity"), line.quantity())
          .with(form.name("lines", i, "optionQuantity"), line.optionQuantity())
          .with(form.name("lines", i, "maximumUnitPrice"), line.maximumUnitPrice())
          .with(form.name("lines", i, "previousUnitPrice"), line.previousUnitPrice())
          .with(form.name("lines", i, "startsOn"), line.startsOn());
    }
  }

  /** What the authority said on the challenge, so that nobody has to type it again. */
  private Optional<SupportView> demand(UUID challenge) {
    try {
      return Optional.of(support.mine(challenge));
    } catch (ApiProblemException none) {
      return Optional.empty();
    }
  }

  private static void fill(Form form, SupportView stated) {
    form.with("decisionReference", stated.decisionReference());
    for (int i = 0; i < stated.lines().size(); i++) {
      DemandLineView line = stated.lines().get(i);
      form.with(form.name("lines", i, "item"), line.item())
          .with(form.name("lines", i, "cpv"), line.cpv())
          .with(form.name("lines", i, "unit"), line.unit())
          .with(form.name("lines", i, "quantity"), line.quantity())
          .with(form.name("lines", i, "previousUnitPrice"), line.previousUnitPrice())
          .with(form.name("lines", i, "startsOn"), line.earliestStart());
    }
  }

  private static Commitment read(Form form) {
    List<CommitmentLine> lines = new ArrayList<>();
    for (int i = 0; i < form.rows("lines", 0); i++) {
      if (isFilled(form, i)) {
        lines.add(line(form, i));
      }
    }
    return new Commitment(
        form.required("decisionReference", "Enter the reference of your council's decision"),
        form.requiredDate("decidedOn", "Enter the date of your council's decision"),
        form.date("callInExpires"),
        lines);
  }

  private static boolean isFilled(Form form, int row) {
    return form.text(form.name("lines", row, "item")) != null
        || form.text(form.name("lines", row, "quantity")) != null;
  }

  private static CommitmentLine line(Form form, int row) {
    BigDecimal quantity =
        form.requiredNumber(form.name("lines", row, "quantity"), "Enter a quantity");
    return new CommitmentLine(
        form.required(form.name("lines", row, "item"), "Enter the item"),
        form.text(form.name("lines", row, "cpv")),
        form.required(form.name("lines", row, "unit"), "Enter what the quantity counts"),
        quantity,
        form.number(form.name("lines", row, "optionQuantity")),
        form.number(form.name("lines", row, "maximumUnitPrice")),
        form.number(form.name("lines", row, "previousUnitPrice")),
        form.date(form.name("lines", row, "startsOn")));
  }
}
