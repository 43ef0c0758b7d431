package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.client.buying.Commitment;
import org.guildhall.portal.client.buying.ConsortiaApi;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.buying.MemberView;
import org.guildhall.portal.client.market.SupportApi;
import org.guildhall.portal.client.market.SupportView;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.pick.Picks;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;

/** What a member of a consortium commits to. */
@Path("/")
@RunOnVirtualThread
public class CommitmentPages {
  private static final int SPARE_ROWS = 2;

  private final Visit visit;
  private final Submission submission;
  private final ConsortiaApi api;
  private final SupportApi support;
  private final Picks picks;

  CommitmentPages(
      Visit visit,
      Submission submission,
      @RestClient ConsortiaApi api,
      @RestClient SupportApi support,
      Picks picks) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.support = support;
    this.picks = picks;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance commitment(
        Form form, ConsortiumView consortium, List<Integer> rows);
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
      CommitmentForm.fill(form, committed.get());
    } else {
      demand(consortium.challengeId()).ifPresent(stated -> CommitmentForm.fill(form, stated));
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
    var request = CommitmentForm.read(form, picks);
    return form.send(() -> api.commit(id, request))
        ? Go.saying(Consortia.path(id), "Your authority's commitment is recorded.")
        : Pages.again(commitmentPage(form, api.one(id)));
  }

  private static TemplateInstance commitmentPage(Form form, ConsortiumView consortium) {
    int filled = form.rows("lines", 0);
    List<Integer> rows =
        form.rowIndexes(
            "lines", filled == 0 || form.pressed("more") ? filled + SPARE_ROWS : filled);
    return Templates.commitment(form, consortium, rows);
  }

  /** What the authority said on the challenge, so that nobody has to type it again. */
  private Optional<SupportView> demand(UUID challenge) {
    try {
      return Optional.of(support.mine(challenge));
    } catch (ApiProblemException none) {
      return Optional.empty();
    }
  }
}
