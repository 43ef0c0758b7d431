package org.guildhall.kit.web.permission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.probe.ProbeMemberships;
import org.guildhall.kit.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What binds others is done by who has shown a second factor, and by nobody else. */
@KitTest
@Tag("slice")
class SecondFactorTest {

  @Inject ProbeMemberships memberships;

  private final String subject = UUID.randomUUID().toString();
  private final UUID organisation = UUID.randomUUID();

  private ValidatableResponse does(String act, String token) {
    return given()
        .auth()
        .oauth2(token)
        .header(Actor.ACTING_FOR, organisation.toString())
        .put("/api/v1/probes/" + act)
        .then();
  }

  private String password() {
    return Tokens.withPasswordAlone(subject, "Peter Lowe");
  }

  private void holds(Role role) {
    memberships.grant(subject, organisation, role);
  }

  @Test
  void shouldAskWhoApprovesWithAPasswordAloneForASecondFactor() {
    holds(Role.APPROVER);

    does("approve", password())
        .spec(problem(KitProblem.SECOND_FACTOR_NEEDED))
        .body("detail", containsString("Nothing has been done"))
        .header("WWW-Authenticate", containsString("error=\"insufficient_user_authentication\""))
        .header("WWW-Authenticate", containsString("acr_values=\"second-factor\""));
    does("approve", Tokens.forPerson(subject, "Peter Lowe")).statusCode(200);
  }

  @Test
  void shouldNotAskForItWhereTheActSaysWhyItGoesWithout() {
    holds(Role.APPROVER);

    does("count", password()).statusCode(200);
  }

  @Test
  void shouldNotAskWhoMayNotDoItAnyway() {
    holds(Role.AUTHOR);

    does("approve", password()).spec(problem(KitProblem.NOT_PERMITTED));
  }

  @Test
  void shouldAskAnOperatorWhoDoesWhatIsAMachinesButNoMachine() {
    brings(Tokens.withPasswordAlone(subject, "Olive Osei", "operator"))
        .spec(problem(KitProblem.SECOND_FACTOR_NEEDED));
    brings(password()).spec(problem(KitProblem.NOT_PERMITTED));
    brings(Tokens.forOperator(subject, "Olive Osei")).statusCode(200);
    brings(Tokens.forMachineWithSecretAlone("importer", "import")).statusCode(200);
    brings(Tokens.forMachineWithSecretAlone("importer", "other"))
        .spec(problem(KitProblem.NOT_PERMITTED));
  }

  private static ValidatableResponse brings(String token) {
    return given().auth().oauth2(token).put("/api/v1/probes/bring").then();
  }

  @Test
  void shouldAskNobodyInATrainingInstallation() throws NoSuchMethodException {
    var nobody = QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    var act = Demanding.class.getDeclaredMethod("act");

    assertThatCode(() -> new SecondFactorCheck(config(false)).mustBeShown(act, false, nobody))
        .doesNotThrowAnyException();
    assertThatCode(() -> new SecondFactorCheck(config(true)).mustBeShown(act, false, nobody))
        .hasMessageContaining("second factor");
  }

  private static final class Demanding {
    @SecondFactor
    void act() {}
  }

  private static SecondFactorConfig config(boolean demanded) {
    return new SecondFactorConfig() {
      @Override
      public boolean demanded() {
        return demanded;
      }

      @Override
      public List<String> acr() {
        return List.of("second-factor");
      }
    };
  }
}
