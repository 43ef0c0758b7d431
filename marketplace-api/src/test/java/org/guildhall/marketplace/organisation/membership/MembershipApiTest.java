package org.guildhall.marketplace.organisation.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.Tokens;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Outboxed;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Waiting;
import org.guildhall.marketplace.organisation.invitation.InvitationProblem;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class MembershipApiTest {

  @Inject AgroalDataSource database;
  @Inject MockMailbox mailbox;

  @Test
  void shouldInviteByEmailAndLetTheInvitedPersonInOnce() {
    Org org = Org.council("Inviting Council");
    Person invited = Person.called("Peter Lowe " + System.nanoTime());
    String token = invite(org, invited, Role.APPROVER, Role.OPENER);
    Waiting.until(() -> !mailbox.getMailsSentTo(invited.email()).isEmpty());
    assertThat(mailbox.getMailsSentTo(invited.email()))
        .singleElement()
        .satisfies(mail -> assertThat(mail.getText()).contains(token).contains("Inviting Council"));

    Person somebodyElse = Person.called("Some Body");
    accept(somebodyElse, token).spec(problem(InvitationProblem.INVITATION_FOR_SOMEBODY_ELSE));
    String membership =
        accept(invited, token)
            .statusCode(200)
            .body("roles", contains("APPROVER", "OPENER"))
            .extract()
            .path("id");
    accept(invited, token).spec(problem(MembershipProblem.ALREADY_A_MEMBER));

    var fact = Outboxed.about(database, UUID.fromString(membership)).getFirst();
    assertThat(fact.type()).isEqualTo("membership.granted");
    assertThat(fact.payload().get("subject").asText()).isEqualTo(invited.subject());
    assertThat(fact.payload().toString()).doesNotContain("Peter").doesNotContain("@");
  }

  @Test
  void shouldLetNoPasswordAloneGiveARoleOrInvite() {
    Org org = Org.council("Guarded Council");
    Person admin = org.admin();
    Person guessed =
        new Person(
            admin.subject(),
            admin.name(),
            Tokens.withPasswordAlone(admin.subject(), admin.name()),
            org.id());
    String members = "/api/v1/organisations/" + org.id() + "/members";
    String own = guessed.get(members).statusCode(200).extract().path("[0].id");

    guessed
        .put(members + "/" + own, Map.of("roles", List.of("ADMIN", "APPROVER")))
        .spec(problem(KitProblem.SECOND_FACTOR_NEEDED));
    guessed
        .post(
            "/api/v1/organisations/" + org.id() + "/invitations",
            Map.of("email", "friend@people.example", "roles", List.of("APPROVER")))
        .spec(problem(KitProblem.SECOND_FACTOR_NEEDED));
    guessed.delete(members + "/" + own).spec(problem(KitProblem.SECOND_FACTOR_NEEDED));
    guessed
        .get(members)
        .body("[0].roles", hasItem("ADMIN"))
        .body("[0].roles", not(hasItem("APPROVER")));
  }

  @Test
  void shouldNotBelieveAnAddressThatTheIdentityProviderHasNotVerified() {
    Org org = Org.council("Careful Council");
    Person invited = Person.called("Careful Person " + System.nanoTime());
    String token = invite(org, invited, Role.AUTHOR);

    String subject = UUID.randomUUID().toString();
    String claimed = Tokens.forPersonWithUnverifiedEmail(subject, invited.name(), invited.email());
    Person somebody = new Person(subject, invited.name(), claimed, null);
    accept(somebody, token).spec(problem(InvitationProblem.INVITATION_FOR_SOMEBODY_ELSE));
  }

  @Test
  void shouldRefuseAUsedTokenFromSomebodyWithTheSameAddress() {
    Org org = Org.council("Single Use Council");
    Person first = Person.called("Twin Person " + System.nanoTime());
    String token = invite(org, first, Role.AUTHOR);
    accept(first, token).statusCode(200);

    String subject = UUID.randomUUID().toString();
    Person twin =
        new Person(
            subject, "Twin", Tokens.forPersonWithEmail(subject, "Twin", first.email()), null);
    accept(twin, token).spec(problem(InvitationProblem.INVITATION_NOT_VALID));
    accept(twin, "no-such-token").spec(problem(InvitationProblem.INVITATION_NOT_VALID));
  }

  @Test
  void shouldRefuseAnInvitationThatWasTakenBack() {
    Org org = Org.council("Second Thoughts Council");
    Person invited = Person.called("Not Wanted " + System.nanoTime());
    String token = invite(org, invited, Role.AUTHOR);
    String path = "/api/v1/organisations/" + org.id() + "/invitations";
    String id =
        org.admin()
            .asks()
            .get(path)
            .then()
            .body("", hasSize(1))
            .body("[0].token", nullValue())
            .extract()
            .path("[0].id");

    org.admin().asks().delete(path + "/" + id).then().statusCode(204);

    accept(invited, token).spec(problem(InvitationProblem.INVITATION_NOT_VALID));
    org.admin().asks().get(path).then().body("", hasSize(0));
  }

  @Test
  void shouldOfferASupplierOnlyTheRolesOfASupplier() {
    Org supplier = Org.supplier("Brightpath Digital Ltd");

    supplier
        .admin()
        .asks()
        .body(Map.of("email", "a@b.example", "roles", List.of("AUTHOR")))
        .post("/api/v1/organisations/{id}/invitations", supplier.id())
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "roles[0]"));
    supplier
        .admin()
        .asks()
        .body(Map.of("email", "nonsense", "roles", List.of()))
        .post("/api/v1/organisations/{id}/invitations", supplier.id())
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, "email"))
        .spec(problem(KitProblem.INVALID_INPUT, "roles"));
  }

  @Test
  void shouldKeepTheLastAdministrator() {
    Org org = Org.council("One Admin Council");
    String mine = membershipOf(org, org.admin());
    String path = "/api/v1/organisations/" + org.id() + "/members/";

    org.admin()
        .asks()
        .delete(path + mine)
        .then()
        .spec(problem(MembershipProblem.LAST_ADMINISTRATOR));
    org.admin()
        .asks()
        .body(Map.of("roles", List.of("AUTHOR")))
        .put(path + mine)
        .then()
        .spec(problem(MembershipProblem.LAST_ADMINISTRATOR));
    org.member(Role.ADMIN);
    org.admin().asks().delete(path + mine).then().statusCode(204);
    Waiting.until(() ->
        org.admin().asks().get("/api/v1/organisations/{id}/members", org.id()).statusCode() == 403);
    assertThat(Outboxed.typesAbout(database, UUID.fromString(mine)))
        .containsExactly("membership.granted", "membership.revoked");
  }

  @Test
  void shouldCountANewRoleAtOnce() {
    Org org = Org.council("Promotion Council");
    Person member = org.member(Role.AUTHOR);
    String id = membershipOf(org, member);
    member
        .asks()
        .get("/api/v1/organisations/{id}/members", org.id())
        .then()
        .spec(problem(KitProblem.NOT_PERMITTED));

    org.admin()
        .asks()
        .body(Map.of("roles", List.of("AUTHOR", "ADMIN")))
        .put("/api/v1/organisations/{id}/members/{m}", org.id(), id)
        .then()
        .statusCode(200);

    member.asks().get("/api/v1/organisations/{id}/members", org.id()).then().statusCode(200);
  }

  @Test
  void shouldLetAMemberLeaveButNotEndAnothersMembership() {
    Org org = Org.council("Leaving Council");
    Person leaver = org.member(Role.EVALUATOR);
    Person stayer = org.member(Role.EVALUATOR);
    String path = "/api/v1/organisations/" + org.id() + "/members/";

    leaver
        .asks()
        .delete(path + membershipOf(org, stayer))
        .then()
        .spec(problem(KitProblem.NOT_PERMITTED));
    leaver.asks().delete(path + membershipOf(org, leaver)).then().statusCode(204);
    leaver.asks().get("/api/v1/me").then().statusCode(403);
    Person.called("x")
        .asks()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("memberships", hasSize(0));
  }

  @Test
  void shouldAnswerARepeatedInvitationWithTheSameToken() {
    Org org = Org.council("Retry Council");
    Map<String, Object> body = Map.of("email", "again@people.example", "roles", List.of("AUTHOR"));
    String key = UUID.randomUUID().toString();
    String first =
        org.admin()
            .asks()
            .header("Idempotency-Key", key)
            .body(body)
            .post("/api/v1/organisations/{id}/invitations", org.id())
            .then()
            .statusCode(201)
            .body("token", notNullValue())
            .extract()
            .path("id");
    String second =
        org.admin()
            .asks()
            .header("Idempotency-Key", key)
            .body(body)
            .post("/api/v1/organisations/{id}/invitations", org.id())
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    assertThat(second).isEqualTo(first);
  }

  private static String invite(Org org, Person person, Role... roles) {
    return org.admin()
        .asks()
        .body(Map.of("email", person.email(), "roles", List.of(roles)))
        .post("/api/v1/organisations/{id}/invitations", org.id())
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  private static io.restassured.response.ValidatableResponse accept(Person person, String token) {
    return person.asks().body(Map.of("token", token)).post("/api/v1/invitations/accept").then();
  }

  private static String membershipOf(Org org, Person person) {
    return org.admin()
        .asks()
        .get("/api/v1/organisations/{id}/members", org.id())
        .then()
        .statusCode(200)
        .extract()
        .path("find { it.subject == '" + person.subject() + "' }.id");
  }

  @Test
  void shouldShowTheNameOfAPersonInOneLineWhateverTheyCallThemselves() {
    Person.called("Nadia\r\nYour account is locked")
        .get("/api/v1/me")
        .body("name", equalTo("Nadia Your account is locked"));
  }
}
