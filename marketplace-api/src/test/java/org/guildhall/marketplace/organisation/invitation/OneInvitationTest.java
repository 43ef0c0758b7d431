package org.guildhall.marketplace.organisation.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.junit.jupiter.api.Test;

/** An address has one open invitation of an organisation, and none once that is settled. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class OneInvitationTest {
  private static final int ROUNDS = 8;

  @Test
  void shouldEndTheEarlierInvitationToTheSameAddressInWhateverCase() {
    Org org = Org.council("Twice Council");
    Person invited = Person.called("Twice Invited " + System.nanoTime());
    String first = token(invite(org, invited.email(), "AUTHOR"));
    String second = token(invite(org, invited.email().toUpperCase(Locale.ROOT), "ADMIN"));

    org.admin().get(path(org)).body("", hasSize(1)).body("[0].roles[0]", is("ADMIN"));
    accept(invited, first).spec(problem(InvitationProblem.INVITATION_NOT_VALID));
    accept(invited, second).statusCode(200);
    org.admin().get(path(org)).body("", hasSize(0));
  }

  @Test
  void shouldEndEveryInvitationWithTheMembership() {
    Org org = Org.council("Farewell Council");
    Person person = Person.called("Going Person " + System.nanoTime());
    String member = token(invite(org, person.email(), "AUTHOR"));
    String membership = accept(person, member).statusCode(200).extract().path("id");
    String later = token(invite(org, person.email(), "ADMIN"));

    remove(org, membership).statusCode(204);

    org.admin().get(path(org)).body("", hasSize(0));
    accept(person, later).spec(problem(InvitationProblem.INVITATION_NOT_VALID));
    // Who is wanted back is invited again.
    accept(person, token(invite(org, person.email(), "AUTHOR"))).statusCode(200);
  }

  @Test
  void shouldKeepOneOfManyInvitationsWrittenAtTheSameMoment() throws Exception {
    Org org = Org.council("Hasty Council");
    String email = Person.called("Much Wanted " + System.nanoTime()).email();
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      String written = i % 2 == 0 ? email : email.toUpperCase(Locale.ROOT);
      all.add(() -> invite(org, written, "AUTHOR").extract().statusCode());
    }

    assertThat(together(all)).containsOnly(201);
    org.admin().get(path(org)).body("", hasSize(1));
  }

  @Test
  void shouldNeverLetSomebodyBackInWhoIsRemovedAtTheSameMoment() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Org org = Org.council("Racing Council " + round);
      Person person = Person.called("Racing Person " + System.nanoTime());
      String membership =
          accept(person, token(invite(org, person.email(), "AUTHOR")))
              .statusCode(200)
              .extract()
              .path("id");
      String other = token(invite(org, person.email(), "ADMIN"));

      List<Integer> answers =
          together(
              List.of(
                  () -> remove(org, membership).extract().statusCode(),
                  () -> accept(person, other).extract().statusCode()));

      assertThat(answers.getFirst()).isEqualTo(204);
      assertThat(answers.getLast()).isEqualTo(409);
      org.admin()
          .get("/api/v1/organisations/" + org.id() + "/members")
          .body("findAll { it.subject == '" + person.subject() + "' }", hasSize(0));
    }
  }

  private static List<Integer> together(List<Callable<Integer>> all)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(all)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static String path(Org org) {
    return "/api/v1/organisations/" + org.id() + "/invitations";
  }

  private static ValidatableResponse invite(Org org, String email, String role) {
    return org.admin().post(path(org), Map.of("email", email, "roles", List.of(role)));
  }

  private static String token(ValidatableResponse invited) {
    return invited.statusCode(201).extract().path("token");
  }

  private static ValidatableResponse accept(Person person, String token) {
    return person.post("/api/v1/invitations/accept", Map.of("token", token));
  }

  private static ValidatableResponse remove(Org org, String membership) {
    return org.admin()
        .asks()
        .delete("/api/v1/organisations/" + org.id() + "/members/" + membership)
        .then();
  }
}
