package org.guildhall.kit.web.permission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.probe.ProbeMemberships;
import org.guildhall.kit.probe.ProbeOwner;
import org.guildhall.kit.testing.Tokens;
import org.guildhall.kit.web.membership.Entitlement;
import org.guildhall.kit.web.membership.MembershipCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@KitTest
@Tag("slice")
class PermissionTest {

  private static final String PROBES = "/api/v1/probes/";

  @Inject ProbeMemberships memberships;
  @Inject ProbeOwner owner;
  @Inject MembershipCache cache;

  private final String subject = UUID.randomUUID().toString();
  private final UUID organisation = UUID.randomUUID();

  private RequestSpecification nadia() {
    return given().auth().oauth2(Tokens.forPerson(subject, "Nadia Khan"));
  }

  private RequestSpecification nadiaFor(UUID whom) {
    return nadia().header(Actor.ACTING_FOR, whom.toString());
  }

  @Test
  void shouldLetAnybodyReadWhatIsOpenToAll() {
    given().get(PROBES + "open").then().statusCode(200).body("subject", equalTo(""));
    nadia().get(PROBES + "open").then().statusCode(200).body("name", equalTo("Nadia Khan"));
  }

  @Test
  void shouldAskForASignInAsAProblem() {
    given()
        .get(PROBES + "signed-in")
        .then()
        .spec(problem(KitProblem.NOT_SIGNED_IN))
        .header("WWW-Authenticate", notNullValue());
  }

  @Test
  void shouldRefuseATokenThatIsForgedOrHasRunOut() {
    given()
        .auth()
        .oauth2("rubbish")
        .get(PROBES + "open")
        .then()
        .spec(problem(KitProblem.NOT_SIGNED_IN));
    given()
        .auth()
        .oauth2(Tokens.expired(subject, "Nadia Khan"))
        .get(PROBES + "signed-in")
        .then()
        .spec(problem(KitProblem.NOT_SIGNED_IN));
  }

  @Test
  void shouldRefuseATokenThatIsMeantForSomebodyElse() {
    refuses(Tokens.forAudience(subject, "account"));
    refuses(Tokens.forAudience(subject, "another-service"));
  }

  @Test
  void shouldRefuseAnIdTokenEvenOneThatNamesTheService() {
    refuses(Tokens.idToken(subject, "supplier-portal"));
    refuses(Tokens.idToken(subject, "probe"));
  }

  @Test
  void shouldRefuseATokenThatIsTooOldThoughItSaysItIsStillGood() {
    refuses(Tokens.issued(Duration.ofHours(2), subject));
  }

  @Test
  void shouldTakeTokensForFiveMinutesInAnInstallation() {
    assertThat(ofTheKit("quarkus.oidc.token.age")).isEqualTo("PT5M");
  }

  /** The tests set another one, so that a token serves a whole test class. */
  private static String ofTheKit(String setting) {
    for (ConfigSource source : ConfigProvider.getConfig().getConfigSources()) {
      if (source.getName().contains("microprofile-config")
          && source.getPropertyNames().contains(setting)) {
        return source.getValue(setting);
      }
    }
    throw new AssertionError("The kit sets no " + setting);
  }

  private static void refuses(String token) {
    given()
        .auth()
        .oauth2(token)
        .get(PROBES + "signed-in")
        .then()
        .spec(problem(KitProblem.NOT_SIGNED_IN));
  }

  @Test
  void shouldKnowThePersonFromTheToken() {
    nadia()
        .get(PROBES + "signed-in")
        .then()
        .statusCode(200)
        .body("subject", equalTo(subject))
        .body("email", equalTo("nadia.khan@people.example"));
  }

  @Test
  void shouldAskForWhomAPersonActsWhereARoleIsNeeded() {
    nadia().get(PROBES + "role").then().spec(problem(KitProblem.ACTING_FOR_REQUIRED));
  }

  @Test
  void shouldLetActForAnOrganisationOnlyItsMembersWithTheRole() {
    memberships.grant(subject, organisation, Role.AUTHOR);
    nadiaFor(organisation)
        .get(PROBES + "role")
        .then()
        .statusCode(200)
        .body("organisation", equalTo(organisation.toString()))
        .body("roles", contains("AUTHOR"));
    nadiaFor(UUID.randomUUID())
        .get(PROBES + "role")
        .then()
        .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
  }

  @Test
  void shouldRefuseAMemberWithAnotherRole() {
    memberships.grant(subject, organisation, Role.EVALUATOR);
    nadiaFor(organisation).get(PROBES + "role").then().spec(problem(KitProblem.NOT_PERMITTED));
  }

  @Test
  void shouldCountAGrantedRoleAtOnceAndARevokedOneOnceForgotten() {
    memberships.grant(subject, organisation, Role.EVALUATOR);
    nadiaFor(organisation).get(PROBES + "role").then().statusCode(403);
    memberships.grant(subject, organisation, Role.ADMIN);
    nadiaFor(organisation).get(PROBES + "role").then().statusCode(200);
    memberships.revoke(subject, organisation);
    cache.forget(subject, organisation);
    nadiaFor(organisation)
        .get(PROBES + "role")
        .then()
        .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
  }

  @Test
  void shouldLookUpAMembershipOnceForManyRequests() {
    memberships.grant(subject, organisation, Role.AUTHOR);
    nadiaFor(organisation).get(PROBES + "role").then().statusCode(200);
    int before = memberships.asked();
    for (int i = 0; i < 10; i++) {
      nadiaFor(organisation).get(PROBES + "role").then().statusCode(200);
    }
    assertThat(memberships.asked() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void shouldRefuseTheNextWriteOfSomebodyWhoseRoleIsRevokedWhereverThatWasLearnt() {
    memberships.grant(subject, organisation, Role.AUTHOR);
    nadiaFor(organisation).put(PROBES + "act").then().statusCode(200);
    // As another process of the service would: nobody here is told to forget.
    memberships.revoke(subject, organisation);

    nadiaFor(organisation)
        .put(PROBES + "act")
        .then()
        .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
  }

  @Test
  void shouldLetASuspendedOrganisationReadAndTakeBackOnly() {
    memberships.grant(subject, organisation, Role.AUTHOR);
    memberships.suspend(organisation);

    nadiaFor(organisation).get(PROBES + "role").then().statusCode(200);
    nadiaFor(organisation).put(PROBES + "take-back").then().statusCode(200);
    nadiaFor(organisation)
        .put(PROBES + "act")
        .then()
        .spec(problem(KitProblem.ORGANISATION_SUSPENDED));
    nadiaFor(organisation)
        .put(PROBES + "save")
        .then()
        .spec(problem(KitProblem.ORGANISATION_SUSPENDED));
  }

  @Test
  void shouldAskTheOwnerBeforeAWriteWhereTheReplicaIsTooOld() {
    memberships.grant(subject, organisation, Role.AUTHOR);
    memberships.isFresh(false);
    try {
      owner.says(organisation, Entitlement.NONE);
      nadiaFor(organisation).get(PROBES + "role").then().statusCode(200);
      nadiaFor(organisation)
          .put(PROBES + "act")
          .then()
          .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
      owner.says(organisation, new Entitlement(Set.of(Role.AUTHOR), true));
      nadiaFor(organisation)
          .put(PROBES + "act")
          .then()
          .spec(problem(KitProblem.ORGANISATION_SUSPENDED));
      owner.says(organisation, new Entitlement(Set.of(Role.AUTHOR), false));
      nadiaFor(organisation).put(PROBES + "act").then().statusCode(200);
    } finally {
      memberships.isFresh(true);
    }
  }

  @Test
  void shouldRefuseAWriteOfWhichNobodyKnowsUnlessTheLastKnownIsEnough() {
    memberships.grant(subject, organisation, Role.AUTHOR);
    memberships.isFresh(false);
    try {
      nadiaFor(organisation)
          .put(PROBES + "act")
          .then()
          .spec(problem(KitProblem.MEMBERSHIP_UNKNOWN))
          .header("Retry-After", "10");
      nadiaFor(organisation)
          .put(PROBES + "save")
          .then()
          .statusCode(200)
          .body(equalTo(Instant.EPOCH.toString()));
      nadiaFor(organisation).get(PROBES + "role").then().statusCode(200);
    } finally {
      memberships.isFresh(true);
    }
    nadiaFor(organisation).put(PROBES + "save").then().body(equalTo("sure"));
  }

  @Test
  void shouldKeepOperatorsThingsForOperators() {
    nadia().get(PROBES + "operator").then().spec(problem(KitProblem.NOT_PERMITTED));
    given()
        .auth()
        .oauth2(Tokens.forOperator("olive", "Olive Osei"))
        .get(PROBES + "operator")
        .then()
        .statusCode(200)
        .body("platformRoles", hasItem("operator"));
  }

  @Test
  void shouldLetAMachineDoWhatItsScopeSays() {
    given()
        .auth()
        .oauth2(Tokens.forMachine("importer", "import"))
        .get(PROBES + "machine")
        .then()
        .statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.forMachine("importer", "other"))
        .get(PROBES + "machine")
        .then()
        .spec(problem(KitProblem.NOT_PERMITTED));
    nadia().get(PROBES + "machine").then().spec(problem(KitProblem.NOT_PERMITTED));
  }

  @Test
  void shouldRefuseEverybodyWhereNothingIsDeclared() {
    given()
        .auth()
        .oauth2(Tokens.forOperator("olive", "Olive Osei"))
        .get(PROBES + "undeclared")
        .then()
        .spec(problem(KitProblem.NOT_PERMITTED));
  }

  @Test
  void shouldNameTheHeaderThatIsNotAnId() {
    nadia()
        .header(Actor.ACTING_FOR, "northbridge")
        .get(PROBES + "role")
        .then()
        .spec(problem(KitProblem.INVALID_INPUT, Actor.ACTING_FOR));
  }
}
