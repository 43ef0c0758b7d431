package org.guildhall.portal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.AcceptRequest;
import org.guildhall.portal.client.market.InvitationRequest;
import org.guildhall.portal.client.market.InvitationView;
import org.guildhall.portal.client.market.MeApi;
import org.guildhall.portal.client.market.MembersApi;
import org.guildhall.portal.client.market.Membership;
import org.guildhall.portal.client.market.OrganisationRef;
import org.guildhall.portal.client.market.OrganisationView;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.jspecify.annotations.Nullable;

/** Inviting somebody into an organisation, and accepting an invitation. */
@Path("/")
@RunOnVirtualThread
public class InvitationPages {
  private static final String TOKEN = "token=";

  private final OrganisationsApi organisations;
  private final MembersApi members;
  private final MeApi me;
  private final Submission submission;
  private final Visit visit;

  InvitationPages(
      @RestClient OrganisationsApi organisations,
      @RestClient MembersApi members,
      @RestClient MeApi me,
      Submission submission,
      Visit visit) {
    this.organisations = organisations;
    this.members = members;
    this.me = me;
    this.submission = submission;
    this.visit = visit;
  }

  @CheckedTemplate(basePath = "organisation")
  static class Templates {
    static native TemplateInstance invite(
        Form form, OrganisationView organisation, List<Choice> roles);

    static native TemplateInstance invited(
        OrganisationView organisation, InvitationView invitation);

    static native TemplateInstance accept(Form form);
  }

  @GET
  @Path("organisations/{id}/members/invite")
  @SignedIn
  public TemplateInstance invite(@PathParam("id") UUID id) {
    OrganisationView organisation = organisations.one(id);
    return Templates.invite(Form.empty(), organisation, MemberPages.rolesIn(organisation));
  }

  /** Shows the token once instead of redirecting: it can never be shown again. */
  @POST
  @Path("organisations/{id}/members/invite")
  @SignedIn
  public Response invited(@PathParam("id") UUID id) {
    Form form = submission.form();
    OrganisationView organisation = organisations.one(id);
    String email = form.required("email", "Enter an e-mail address");
    List<Role> roles = MemberPages.chosenRoles(form);
    Optional<InvitationView> invitation =
        form.ask(() -> members.invite(id, new InvitationRequest(email, roles)));
    return invitation
        .map(i -> Pages.show(Templates.invited(organisation, i)))
        .orElseGet(() ->
            Pages.again(Templates.invite(form, organisation, MemberPages.rolesIn(organisation))));
  }

  @POST
  @Path("organisations/{id}/invitations/{invitation}/revoke")
  @SignedIn
  public Response revoke(@PathParam("id") UUID id, @PathParam("invitation") UUID invitation) {
    members.revoke(id, invitation);
    return Go.saying("/organisations/" + id + "/members", "The invitation is taken back.");
  }

  @GET
  @Path("invitations/accept")
  @SignedIn
  public TemplateInstance invitation(@QueryParam("token") @Nullable String token) {
    return Templates.accept(Form.empty().with("token", token));
  }

  @POST
  @Path("invitations/accept")
  @SignedIn
  public Response accept() {
    Form form = submission.form();
    String link = form.required("token", "Copy the link from the e-mail that invites you");
    return form.ask(() -> me.accept(new AcceptRequest(token(link))))
        .map(this::welcome)
        .orElseGet(() -> Pages.again(Templates.accept(form)));
  }

  /** Of the whole link, or what stands at its end. */
  private static String token(String link) {
    int begin = link.indexOf(TOKEN);
    String end = begin < 0 ? link : link.substring(begin + TOKEN.length());
    try {
      return begin < 0 ? link : URLDecoder.decode(end, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException damaged) {
      return end;
    }
  }

  private Response welcome(Membership accepted) {
    OrganisationRef organisation = accepted.organisation();
    Response response = Go.saying("/tasks", "You have joined " + organisation.name() + ".");
    return visit.actFrom(response, organisation.id());
  }
}
