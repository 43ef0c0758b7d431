package org.guildhall.portal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.form.Choice;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.layout.Confirm;
import org.guildhall.portal.market.Member;
import org.guildhall.portal.market.Organisation;
import org.guildhall.portal.market.OrganisationsApi;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;
import org.guildhall.portal.session.Visit;
import org.jspecify.annotations.Nullable;

/** The people of an organisation and what they may do in it. */
@Path("/")
@RunOnVirtualThread
public class MemberPages {
  private static final List<Choice> COUNCIL_ROLES =
      List.of(
          Choice.of("ADMIN", "Administrator", "Invites people and says what they may do."),
          Choice.of("AUTHOR", "Author", "Writes challenges and answers questions."),
          Choice.of("APPROVER", "Approver", "Publishes and signs what somebody else wrote."),
          Choice.of("BUYER", "Buyer", "Forms consortia and runs procurements."),
          Choice.of("OPENER", "Opener", "Opens tenders together with another authority."),
          Choice.of("EVALUATOR", "Evaluator", "Scores the answers assigned to them."),
          Choice.of("BROKER", "Broker", "Brings councils together."));
  private static final List<Choice> SUPPLIER_ROLES =
      List.of(
          Choice.of("ADMIN", "Administrator", "Invites people and says what they may do."),
          Choice.of("BIDDER", "Bidder", "Asks, responds and tenders."));
  private final OrganisationsApi organisations;
  private final Submission submission;
  private final Visit visit;

  MemberPages(@RestClient OrganisationsApi organisations, Submission submission, Visit visit) {
    this.organisations = organisations;
    this.submission = submission;
    this.visit = visit;
  }

  @CheckedTemplate(basePath = "organisation")
  static class Templates {
    static native TemplateInstance members(
        Organisation organisation, List<Member> members, List<Member.Invitation> invitations);

    static native TemplateInstance invite(Form form, Organisation organisation, List<Choice> roles);

    static native TemplateInstance invited(Organisation organisation, Member.Invitation invitation);

    static native TemplateInstance roles(
        Form form, Organisation organisation, Member member, List<Choice> roles);

    static native TemplateInstance accept(Form form);
  }

  @GET
  @Path("organisations/{id}/members")
  @SignedIn
  public TemplateInstance members(@PathParam("id") UUID id) {
    return Templates.members(
        organisations.one(id), organisations.members(id), organisations.invitations(id));
  }

  @GET
  @Path("organisations/{id}/members/invite")
  @SignedIn
  public TemplateInstance invite(@PathParam("id") UUID id) {
    Organisation organisation = organisations.one(id);
    return Templates.invite(Form.empty(), organisation, rolesIn(organisation));
  }

  /** Shows the token once instead of redirecting: it can never be shown again. */
  @POST
  @Path("organisations/{id}/members/invite")
  @SignedIn
  public Response invited(@PathParam("id") UUID id) {
    Form form = submission.form();
    Organisation organisation = organisations.one(id);
    String email = form.required("email", "Enter an e-mail address");
    List<String> roles = chosenRoles(form);
    Optional<Member.Invitation> invitation =
        form.ask(() -> organisations.invite(id, new Member.Invite(email, roles)));
    return invitation
        .map(i -> Pages.show(Templates.invited(organisation, i)))
        .orElseGet(() -> Pages.again(Templates.invite(form, organisation, rolesIn(organisation))));
  }

  private static List<String> chosenRoles(Form form) {
    List<String> roles = form.values("roles");
    if (roles.isEmpty()) {
      form.reject("roles", "Choose at least one role");
    }
    return roles;
  }

  private static List<Choice> rolesIn(Organisation organisation) {
    return organisation.supplier() ? SUPPLIER_ROLES : COUNCIL_ROLES;
  }

  @POST
  @Path("organisations/{id}/invitations/{invitation}/revoke")
  @SignedIn
  public Response revoke(@PathParam("id") UUID id, @PathParam("invitation") UUID invitation) {
    organisations.revoke(id, invitation);
    return Go.saying("/organisations/" + id + "/members", "The invitation is taken back.");
  }

  @GET
  @Path("organisations/{id}/members/{member}")
  @SignedIn
  public TemplateInstance roles(@PathParam("id") UUID id, @PathParam("member") UUID member) {
    Organisation organisation = organisations.one(id);
    Member found = find(id, member);
    Form form = Form.empty().with("roles", found.roles());
    return Templates.roles(form, organisation, found, rolesIn(organisation));
  }

  private Member find(UUID organisation, UUID member) {
    return organisations.members(organisation).stream()
        .filter(m -> m.id().equals(member))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  @POST
  @Path("organisations/{id}/members/{member}")
  @SignedIn
  public Response changed(@PathParam("id") UUID id, @PathParam("member") UUID member) {
    Form form = submission.form();
    List<String> roles = chosenRoles(form);
    if (form.send(() -> organisations.change(id, member, new Member.Roles(roles)))) {
      return Go.saying("/organisations/" + id + "/members", "The roles are changed.");
    }
    Organisation organisation = organisations.one(id);
    return Pages.again(
        Templates.roles(form, organisation, find(id, member), rolesIn(organisation)));
  }

  @GET
  @Path("organisations/{id}/members/{member}/end")
  @SignedIn
  public TemplateInstance confirmEnd(@PathParam("id") UUID id) {
    return ending(id, Form.empty());
  }

  private static TemplateInstance ending(UUID id, Form form) {
    return Confirm.page(
        form,
        "End this membership?",
        "The person can no longer act for the organisation. They can be invited again.",
        "End membership",
        "/organisations/" + id + "/members");
  }

  @POST
  @Path("organisations/{id}/members/{member}/end")
  @SignedIn
  public Response end(@PathParam("id") UUID id, @PathParam("member") UUID member) {
    Form form = submission.form();
    return form.send(() -> organisations.end(id, member))
        ? Go.saying("/organisations/" + id + "/members", "The membership has ended.")
        : Pages.again(ending(id, form));
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
    String token = form.required("token", "Enter the code from your invitation");
    return form.ask(() -> organisations.accept(new Member.Token(token)))
        .map(this::welcome)
        .orElseGet(() -> Pages.again(Templates.accept(form)));
  }

  private Response welcome(Member.Accepted accepted) {
    var organisation = accepted.organisation();
    if (organisation == null) {
      return Go.saying("/tasks", "You have joined.");
    }
    Response response = Go.saying("/tasks", "You have joined " + organisation.name() + ".");
    return visit.actFrom(response, organisation.id());
  }
}
