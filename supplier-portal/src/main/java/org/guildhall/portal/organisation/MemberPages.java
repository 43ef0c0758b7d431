package org.guildhall.portal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.market.InvitationView;
import org.guildhall.portal.client.market.MembersApi;
import org.guildhall.portal.client.market.MembershipView;
import org.guildhall.portal.client.market.OrganisationView;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.client.market.RolesRequest;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.market.Organisations;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;
import org.guildhall.portal.shared.words.EnumWords;

/** The people of an organisation and what they may do in it. */
@Path("/")
@RunOnVirtualThread
public class MemberPages {
  private static final List<Choice> COUNCIL_ROLES =
      EnumWords.choices(
          Role.ADMIN,
          Role.AUTHOR,
          Role.APPROVER,
          Role.BUYER,
          Role.OPENER,
          Role.EVALUATOR,
          Role.BROKER);
  private static final List<Choice> SUPPLIER_ROLES = EnumWords.choices(Role.ADMIN, Role.BIDDER);
  private final OrganisationsApi organisations;
  private final MembersApi members;
  private final Submission submission;
  private final PageStep<Person> ending;

  MemberPages(
      @RestClient OrganisationsApi organisations,
      @RestClient MembersApi members,
      Submission submission) {
    this.organisations = organisations;
    this.members = members;
    this.submission = submission;
    this.ending =
        PageStep.<Person>of(
                "End this membership?",
                "The person can no longer act for the organisation. They can be invited again.")
            .button("End membership")
            .back(person -> "/organisations/" + person.organisation() + "/members")
            .call((person, form) -> members.end(person.organisation(), person.member()))
            .done("The membership has ended.");
  }

  private record Person(UUID organisation, UUID member) {}

  @CheckedTemplate(basePath = "organisation")
  static class Templates {
    static native TemplateInstance members(
        OrganisationView organisation,
        List<MembershipView> members,
        List<InvitationView> invitations);

    static native TemplateInstance roles(
        Form form, OrganisationView organisation, MembershipView member, List<Choice> roles);
  }

  @GET
  @Path("organisations/{id}/members")
  @SignedIn
  public TemplateInstance members(@PathParam("id") UUID id) {
    return Templates.members(organisations.one(id), members.members(id), members.invitations(id));
  }

  static List<Role> chosenRoles(Form form) {
    List<Role> roles = form.values("roles").stream().map(Role::of).toList();
    if (roles.isEmpty()) {
      form.reject("roles", "Choose at least one role");
    }
    return roles;
  }

  static List<Choice> rolesIn(OrganisationView organisation) {
    return Organisations.supplier(organisation) ? SUPPLIER_ROLES : COUNCIL_ROLES;
  }

  @GET
  @Path("organisations/{id}/members/{member}")
  @SignedIn
  public TemplateInstance roles(@PathParam("id") UUID id, @PathParam("member") UUID member) {
    OrganisationView organisation = organisations.one(id);
    MembershipView found = find(id, member);
    Form form = Form.empty().with("roles", found.roles());
    return Templates.roles(form, organisation, found, rolesIn(organisation));
  }

  private MembershipView find(UUID organisation, UUID member) {
    return members.members(organisation).stream()
        .filter(m -> m.id().equals(member))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  @POST
  @Path("organisations/{id}/members/{member}")
  @SignedIn
  public Response changed(@PathParam("id") UUID id, @PathParam("member") UUID member) {
    Form form = submission.form();
    List<Role> roles = chosenRoles(form);
    if (form.send(() -> members.change(id, member, new RolesRequest(roles)))) {
      return Go.saying("/organisations/" + id + "/members", "The roles are changed.");
    }
    OrganisationView organisation = organisations.one(id);
    return Pages.again(
        Templates.roles(form, organisation, find(id, member), rolesIn(organisation)));
  }

  @GET
  @Path("organisations/{id}/members/{member}/end")
  @SignedIn
  public TemplateInstance askEnd(@PathParam("id") UUID id, @PathParam("member") UUID member) {
    return ending.ask(new Person(id, member));
  }

  @POST
  @Path("organisations/{id}/members/{member}/end")
  @SignedIn
  public Response end(@PathParam("id") UUID id, @PathParam("member") UUID member) {
    return ending.act(new Person(id, member), submission.form());
  }
}
