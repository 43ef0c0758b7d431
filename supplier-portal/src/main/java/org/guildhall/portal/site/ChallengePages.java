package org.guildhall.portal.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.ChallengeStatus;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.ChallengesApi;
import org.guildhall.portal.client.market.ContactPoint;
import org.guildhall.portal.client.market.PageChallengeSummary;
import org.guildhall.portal.client.market.PageQuestionView;
import org.guildhall.portal.client.market.QuestionsApi;
import org.guildhall.portal.client.market.SupportApi;
import org.guildhall.portal.client.market.SupportSummary;
import org.guildhall.portal.client.market.TextRequest;
import org.guildhall.portal.search.page.SearchPages;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.market.BuyerContact;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.guildhall.portal.shared.words.EnumWords;
import org.jspecify.annotations.Nullable;

/** Challenges for everybody to read; who may do more finds the way to it here. */
@Path("/")
@RunOnVirtualThread
public class ChallengePages {
  private static final int MANY = 100;
  private static final List<Choice> STATUSES =
      EnumWords.choices(
          ChallengeStatus.OPEN,
          ChallengeStatus.CLOSED,
          ChallengeStatus.PROCURING,
          ChallengeStatus.ADOPTED,
          ChallengeStatus.NO_ACTION,
          ChallengeStatus.WITHDRAWN);
  private final ChallengesApi challenges;
  private final QuestionsApi questions;
  private final SupportApi support;
  private final SearchPages search;
  private final BuyerContact contacts;
  private final Visit visit;
  private final Submission submission;

  ChallengePages(
      @RestClient ChallengesApi challenges,
      @RestClient QuestionsApi questions,
      @RestClient SupportApi support,
      SearchPages search,
      BuyerContact contacts,
      Visit visit,
      Submission submission) {
    this.challenges = challenges;
    this.questions = questions;
    this.support = support;
    this.search = search;
    this.contacts = contacts;
    this.visit = visit;
    this.submission = submission;
  }

  @CheckedTemplate(basePath = "site")
  static class Templates {
    static native TemplateInstance challenges(
        PageChallengeSummary page, String status, List<Choice> statuses);

    static native TemplateInstance challenge(
        ChallengeView challenge,
        PageQuestionView questions,
        @Nullable SupportSummary support,
        @Nullable ContactPoint contact,
        ChallengeActions may,
        Form form);
  }

  /** Everybody's are searched; one's own come from the marketplace, which also has the drafts. */
  @GET
  @Path("challenges")
  @OpenToAll
  public Response list(
      @QueryParam("status") @Nullable String status,
      @QueryParam("mine") @Nullable String mine,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri) {
    if (!"true".equals(mine) || !visit.isActsForBuyer()) {
      return search.challenges(uri);
    }
    String wanted = status == null || status.isBlank() ? null : status;
    ChallengeStatus narrowed = wanted == null ? null : ChallengeStatus.of(wanted);
    PageChallengeSummary page = challenges.list(after, null, null, true, null, narrowed);
    return Pages.show(Templates.challenges(page, wanted == null ? "" : wanted, STATUSES));
  }

  @GET
  @Path("challenges/{id}")
  @OpenToAll
  public TemplateInstance one(@PathParam("id") UUID id) {
    return page(id, Form.empty());
  }

  TemplateInstance page(UUID id, Form form) {
    ChallengeView challenge = challenges.one(id);
    boolean published = challenge.publishedAt() != null;
    PageQuestionView asked =
        published ? questions.list(id, null, MANY) : new PageQuestionView(List.of(), null);
    SupportSummary supporters = published ? support.summary(id) : null;
    return Templates.challenge(
        challenge,
        asked,
        supporters,
        contacts.of(challenge.organisation().id()),
        ChallengeActions.of(challenge, visit),
        form);
  }

  @GET
  @Path("challenges/{id}/questions")
  @OpenToAll
  public Response questions(@PathParam("id") UUID id) {
    return Go.to("/challenges/" + id + "#questions");
  }

  @POST
  @Path("challenges/{id}/questions")
  @SignedIn
  public Response ask(@PathParam("id") UUID id) {
    Form form = submission.form();
    String text = form.required("text", "Enter your question");
    return form.send(() -> questions.ask(id, new TextRequest(text)))
        ? Go.saying(
            "/challenges/" + id,
            "Your question is with the council. You will see the answer here, as everybody will.")
        : Pages.again(page(id, form));
  }

  /** Passed on, so that the person's own permission counts; always as a download. */
  @GET
  @Path("challenges/{id}/documents/{document}")
  @OpenToAll
  public Response document(@PathParam("id") UUID id, @PathParam("document") UUID document) {
    return Pages.download(challenges.download(document, id));
  }
}
