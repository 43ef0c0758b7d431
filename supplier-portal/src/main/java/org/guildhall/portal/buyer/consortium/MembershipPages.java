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
import org.guildhall.portal.client.buying.ConsortiaApi;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.buying.NewMembers;
import org.guildhall.portal.client.market.OrganisationKind;
import org.guildhall.portal.client.market.OrganisationStatus;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.guildhall.portal.client.market.SupportApi;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.words.EnumWords;
import org.guildhall.portal.shared.words.Words;

/** Inviting authorities into a consortium, and joining it. */
@Path("/")
@RunOnVirtualThread
public class MembershipPages {
  private static final int MOST_COMBINED_AUTHORITIES = 100;

  private final Submission submission;
  private final ConsortiaApi api;
  private final SupportApi support;
  private final OrganisationsApi organisations;

  MembershipPages(
      Submission submission,
      @RestClient ConsortiaApi api,
      @RestClient SupportApi support,
      @RestClient OrganisationsApi organisations) {
    this.submission = submission;
    this.api = api;
    this.support = support;
    this.organisations = organisations;
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance inviteMembers(
        Form form, ConsortiumView consortium, List<Choice> candidates);
  }

  @GET
  @Path("consortia/{id}/invite")
  @SignedIn
  public TemplateInstance choose(@PathParam("id") UUID id) {
    ConsortiumView consortium = api.one(id);
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
    if (form.send(() -> api.invite(id, new NewMembers(chosen)))) {
      return Go.saying(
          Consortia.path(id),
          "%s invited.".formatted(Words.plural(chosen.size(), "authority", "authorities")));
    }
    ConsortiumView consortium = api.one(id);
    return Pages.again(Templates.inviteMembers(form, consortium, candidates(consortium)));
  }

  @POST
  @Path("consortia/{id}/join")
  @SignedIn
  public Response join(@PathParam("id") UUID id) {
    api.join(id);
    return Go.saying(Consortia.path(id), "Your authority has joined.");
  }

  /** Supporters of the challenge and combined authorities that are not in it yet. */
  private List<Choice> candidates(ConsortiumView consortium) {
    Map<UUID, Choice> all = new LinkedHashMap<>();
    for (var supporter : support.summary(consortium.challengeId()).supporters()) {
      var who = supporter.organisation();
      all.put(
          who.id(),
          Choice.of(
              who.id().toString(), who.name(), "Supports: " + EnumWords.words(supporter.rung())));
    }
    organisations
        .list(
            null,
            null,
            OrganisationKind.COMBINED_AUTHORITY,
            MOST_COMBINED_AUTHORITIES,
            null,
            OrganisationStatus.VERIFIED)
        .items()
        .forEach(who ->
            all.putIfAbsent(
                who.id(), Choice.of(who.id().toString(), who.name(), "Combined authority")));
    consortium.members().stream()
        .filter(m -> !Consortia.gone(m))
        .forEach(m -> all.remove(m.organisationId()));
    return List.copyOf(all.values());
  }
}
