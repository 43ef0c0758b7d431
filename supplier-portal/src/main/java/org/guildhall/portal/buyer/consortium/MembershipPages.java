package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.form.Choice;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.layout.Confirm;
import org.guildhall.portal.layout.Words;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;

/** Inviting authorities into a consortium, joining, declining, leaving, and constituting it. */
@Path("/")
@RunOnVirtualThread
public class MembershipPages {
  private static final int MOST_COMBINED_AUTHORITIES = 100;

  private final Submission submission;
  private final ConsortiaApi api;
  private final ChallengeApi challenges;

  MembershipPages(
      Submission submission, @RestClient ConsortiaApi api, @RestClient ChallengeApi challenges) {
    this.submission = submission;
    this.api = api;
    this.challenges = challenges;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance inviteMembers(
        Form form, Consortium consortium, List<Choice> candidates);
  }

  @GET
  @Path("consortia/{id}/invite")
  @SignedIn
  public TemplateInstance choose(@PathParam("id") UUID id) {
    Consortium consortium = api.one(id);
    return Templates.inviteMembers(Form.empty(), consortium, candidates(consortium));
  }

  @POST
  @Path("consortia/{id}/invite")
  @SignedIn
  public Response invite(@PathParam("id") UUID id) {
    Form form = submission.form();
    if (form.values("organisationIds").isEmpty()) {
      form.reject("organisationIds", "Choose at least one authority");
    }
    List<UUID> chosen = form.values("organisationIds").stream().map(UUID::fromString).toList();
    if (form.send(() -> api.invite(id, new ConsortiaApi.Invite(chosen)))) {
      return Go.saying(
          ConsortiumPages.path(id),
          "%s invited.".formatted(Words.plural(chosen.size(), "authority", "authorities")));
    }
    Consortium consortium = api.one(id);
    return Pages.again(Templates.inviteMembers(form, consortium, candidates(consortium)));
  }

  @POST
  @Path("consortia/{id}/join")
  @SignedIn
  public Response join(@PathParam("id") UUID id) {
    api.join(id);
    return Go.saying(ConsortiumPages.path(id), "Your authority has joined.");
  }

  @GET
  @Path("consortia/{id}/decline")
  @SignedIn
  public TemplateInstance askDecline(@PathParam("id") UUID id) {
    return decline(Form.empty(), id);
  }

  @POST
  @Path("consortia/{id}/decline")
  @SignedIn
  public Response decline(@PathParam("id") UUID id) {
    Form form = submission.form();
    String reason = form.required("reason", "Say why, so that the lead authority knows");
    return form.send(() -> api.decline(id, new ConsortiaApi.Reason(reason)))
        ? Go.saying(ConsortiumPages.path(id), "The invitation is declined.")
        : Pages.again(decline(form, id));
  }

  @GET
  @Path("consortia/{id}/leave")
  @SignedIn
  public TemplateInstance askLeave(@PathParam("id") UUID id) {
    return leave(Form.empty(), id);
  }

  @POST
  @Path("consortia/{id}/leave")
  @SignedIn
  public Response leave(@PathParam("id") UUID id) {
    Form form = submission.form();
    String reason = form.required("reason", "Say why your authority leaves");
    return form.send(() -> api.leave(id, new ConsortiaApi.Reason(reason)))
        ? Go.saying(ConsortiumPages.path(id), "Your authority has left the consortium.")
        : Pages.again(leave(form, id));
  }

  @GET
  @Path("consortia/{id}/constitute")
  @SignedIn
  public TemplateInstance askConstitute(@PathParam("id") UUID id) {
    return constitute(Form.empty(), id);
  }

  @POST
  @Path("consortia/{id}/constitute")
  @SignedIn
  public Response constitute(@PathParam("id") UUID id) {
    Form form = submission.form();
    return form.send(() -> api.constitute(id))
        ? Go.saying(ConsortiumPages.path(id), "The consortium is constituted. It can buy now.")
        : Pages.again(constitute(form, id));
  }

  private static TemplateInstance decline(Form form, UUID id) {
    return Confirm.withReason(
        form,
        "Decline the invitation",
        "The lead authority sees your reason. You can be invited again.",
        "Decline",
        ConsortiumPages.path(id),
        "Why do you decline?");
  }

  private static TemplateInstance leave(Form form, UUID id) {
    return Confirm.withReason(
        form,
        "Leave the consortium",
        "Your commitment no longer counts. After the tender notice nobody can leave.",
        "Leave the consortium",
        ConsortiumPages.path(id),
        "Why does your authority leave?");
  }

  private static TemplateInstance constitute(Form form, UUID id) {
    return Confirm.page(
        form,
        "Constitute the consortium",
        "Every member must have accepted the current agreement and stated its commitment, and the"
            + " members must have decided it. This cannot be undone.",
        "Constitute",
        ConsortiumPages.path(id));
  }

  /** Supporters of the challenge and combined authorities that are not in it yet. */
  private List<Choice> candidates(Consortium consortium) {
    Map<UUID, Choice> all = new LinkedHashMap<>();
    for (var supporter : challenges.support(consortium.challengeId()).supporters()) {
      var who = supporter.organisation();
      all.put(
          who.id(),
          Choice.of(who.id().toString(), who.name(), "Supports: " + Words.words(supporter.rung())));
    }
    challenges
        .organisations("COMBINED_AUTHORITY", "VERIFIED", MOST_COMBINED_AUTHORITIES)
        .items()
        .forEach(who ->
            all.putIfAbsent(
                who.id(), Choice.of(who.id().toString(), who.name(), "Combined authority")));
    consortium.members().stream()
        .filter(m -> m.joined() || m.invited())
        .forEach(m -> all.remove(m.organisationId()));
    return List.copyOf(all.values());
  }
}
