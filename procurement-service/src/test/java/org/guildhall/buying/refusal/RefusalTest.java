package org.guildhall.buying.refusal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.buying.award.AssessmentScenarios;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.fixture.Stage;
import org.guildhall.buying.refusal.Endpoints.Endpoint;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.plain.PlainRequest;
import org.junit.jupiter.api.Test;

/**
 * Who must be refused where: every endpoint × every role, and every endpoint of somebody × the same
 * role in another organisation. An endpoint that nobody thought of fails the second table.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class RefusalTest {
  /** Endpoints that belong to nobody, or whose own tests refuse strangers, and why. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "POST /api/v1/consortia", "any supporter may form one: ConsortiumApiTest",
          "POST /api/v1/procurements/{id}/questions", "any supplier may ask",
          "POST /api/v1/procurements/{id}/tenders", "any supplier may tender",
          "GET /api/v1/tenders", "lists one's own",
          "POST /api/v1/procurements/{id}/documents", "a file: shouldRefuseAStrangersDocument",
          "POST /api/v1/consortia/{id}/agreement/annex", "a file: shouldRefuseAStrangersAnnex");

  /** All that is tried here is refused, so that one assessment serves all tests. */
  private static JointAssessment standing() {
    return AssessmentScenarios.sharedInStandstill();
  }

  @Test
  void shouldRefuseEverybodyWithoutTheDeclaredRole() {
    var organisation = Marketplace.council("Roles " + UUID.randomUUID());
    var people = new LinkedHashMap<Role, Person>();
    for (Role role : Role.values()) {
      people.put(role, Marketplace.member(organisation.id(), "Only " + role, role));
    }
    people.values().forEach(Marketplace::awaitMembership);
    var wrong = new ArrayList<String>();
    for (var endpoint : Endpoints.all()) {
      if (endpoint.open()) {
        continue;
      }
      var path = endpoint.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
      expect(wrong, endpoint, "nobody", call(endpoint, path, PlainRequest.ofNobody()), 401);
      if (!endpoint.roles().isEmpty()) {
        people.forEach((role, person) -> {
          if (!endpoint.roles().contains(role)) {
            expect(wrong, endpoint, role.name(), call(endpoint, path, person.plainly()), 403);
          }
        });
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void shouldRefuseTheSameRoleOfAnotherOrganisation() {
    assertThat(answered(cases(Scenarios.submitted()), strangers())).isEmpty();
  }

  @Test
  void shouldRefuseTheSameRoleOfAnotherOrganisationFromTenderToContract() {
    var cases = AssessmentCases.of(standing()).all();

    assertThat(answered(cases, strangers())).isEmpty();
  }

  @Test
  void shouldRefuseARivalBidderWhatBelongsToTheWinner() {
    var joint = standing();
    var cases =
        AssessmentCases.of(joint).all().stream()
            .filter(each -> !each.endpoint().endsWith("/standstill-claims"))
            .toList();

    assertThat(answered(cases, List.of(joint.tender("basic").supplier()))).isEmpty();
  }

  @Test
  void shouldRefuseOtherMembersWhatOnlyTheLeadMayDo() {
    var joint = standing();
    var cases =
        AssessmentCases.of(joint).all().stream()
            .filter(each -> AssessmentCases.LEAD_ONLY.contains(each.endpoint()))
            .toList();

    assertThat(cases).hasSameSizeAs(AssessmentCases.LEAD_ONLY);
    assertThat(answered(cases, joint.buying().others())).isEmpty();
  }

  private static List<Organisation> strangers() {
    return List.of(
        Marketplace.council("Stranger " + UUID.randomUUID()),
        Marketplace.supplier("Stranger Ltd " + UUID.randomUUID()));
  }

  /** What answered anything but a refusal to somebody with the right role elsewhere. */
  private static List<String> answered(List<Case> cases, List<Organisation> organisations) {
    var wrong = new ArrayList<String>();
    for (var stranger : organisations) {
      var people = new HashMap<Set<Role>, Person>();
      for (var each : cases) {
        var endpoint = endpoint(each.endpoint());
        var person = people.computeIfAbsent(endpoint.roles(), roles -> withRoles(stranger, roles));
        // What is submitted is a certain version.
        var seen = each.path().endsWith("/submission") ? "\"1\"" : "*";
        var request = person.plainly().header("If-Match", seen);
        var response =
            call(endpoint, each.path(), each.body() == null ? request : request.body(each.body()));
        if (!Set.of(403, 404).contains(response.statusCode())) {
          wrong.add(endpoint + " answered " + response.statusCode() + " to " + stranger.name());
        }
      }
    }
    return wrong;
  }

  private static Person withRoles(Organisation organisation, Set<Role> roles) {
    var person = Marketplace.member(organisation.id(), "Stranger", roles.toArray(Role[]::new));
    Marketplace.awaitMembership(person);
    return person;
  }

  /** Whatever a stranger sends to something of others, it has no effect and shows nothing. */
  @Test
  void shouldNeverAnswerAStrangerWithSuccess() {
    var buying = Scenarios.tendering();
    var stranger = Marketplace.council("Stranger " + UUID.randomUUID());
    var everything = Marketplace.member(stranger.id(), "Everything", Role.values());
    Marketplace.awaitMembership(everything);
    var wrong = new ArrayList<String>();
    for (var endpoint : Endpoints.all()) {
      if (endpoint.roles().isEmpty() || !endpoint.path().contains("{")) {
        continue;
      }
      var path =
          endpoint
              .path()
              .replace("consortia/{id}", "consortia/" + buying.consortium())
              .replace("procurements/{id}", "procurements/" + buying.procurement())
              .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
      var request = everything.plainly().header("If-Match", "*");
      var response = call(endpoint, path, bodiless(endpoint) ? request : request.body("{}"));
      if (response.statusCode() < 400 || response.statusCode() >= 500) {
        wrong.add(endpoint + " answered " + response.statusCode());
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What may be left out need not be announced by a Content-Type. */
  @Test
  void shouldTakeNoBodyAtAllWhereItMayBeLeftOut() {
    var optional = Endpoints.all().stream().filter(Endpoint::optionalBody).toList();
    var everything =
        Marketplace.member(
            Marketplace.council("Bodiless " + UUID.randomUUID()).id(), "Brief", Role.values());
    Marketplace.awaitMembership(everything);

    var wrong = new ArrayList<String>();
    for (var endpoint : optional) {
      var path = endpoint.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
      var asked = everything.plainly().without("Content-Type").header("If-Match", "\"1\"");
      expect(wrong, endpoint, "a request without a body", call(endpoint, path, asked), 404);
    }

    assertThat(optional).hasSizeGreaterThanOrEqualTo(5);
    assertThat(wrong).isEmpty();
  }

  @Test
  void shouldHaveACaseForEveryEndpointThatNeedsARole() {
    var covered = new TreeSet<String>();
    cases(Scenarios.submitted()).forEach(c -> covered.add(c.endpoint()));
    AssessmentCases.ofNothing().all().forEach(c -> covered.add(c.endpoint()));
    covered.addAll(ELSEWHERE.keySet());

    assertThat(
            Endpoints.all().stream()
                .filter(endpoint -> !endpoint.roles().isEmpty())
                .map(Endpoint::toString))
        .isSubsetOf(covered);
  }

  @Test
  void shouldRefuseAStrangersDocument() {
    var buying = Scenarios.planned();
    var stranger = Marketplace.council("Stranger " + UUID.randomUUID());

    stranger
        .buyer()
        .uploads(buying.procurementPath() + "/documents", "a.csv", "a,b\n".getBytes(UTF_8))
        .statusCode(404);
  }

  @Test
  void shouldRefuseAStrangersAnnex() {
    var buying = Scenarios.at(Stage.JOINED, 2);
    var path = buying.consortiumPath() + "/agreement/annex";
    var member = buying.others().getFirst();

    for (var council : List.of(member, Marketplace.council("Stranger " + UUID.randomUUID()))) {
      council
          .buyer()
          .uploads(path, "a.csv", "a,b\n".getBytes(UTF_8))
          .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
    }
  }

  private static List<Case> cases(JointBuying buying) {
    return BuyingCases.of(buying, decisionOf(buying), UUID.randomUUID());
  }

  private static UUID decisionOf(JointBuying buying) {
    return UUID.fromString(
        buying.lead().buyer().get(buying.consortiumPath() + "/decisions").extract().path("[0].id"));
  }

  private static Endpoint endpoint(String name) {
    return Endpoints.all().stream()
        .filter(endpoint -> endpoint.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no endpoint " + name));
  }

  static HttpResponse<String> call(Endpoint endpoint, String path, PlainRequest request) {
    return endpoint.file()
        ? request.file(new byte[] {1}).send(endpoint.method(), path + "?name=a.csv")
        : request.send(endpoint.method(), path);
  }

  static boolean bodiless(Endpoint endpoint) {
    return endpoint.file() || endpoint.method().equals("GET");
  }

  private static void expect(
      List<String> wrong,
      Endpoint endpoint,
      String who,
      HttpResponse<String> response,
      int status) {
    if (response.statusCode() != status) {
      wrong.add(endpoint + " answered " + response.statusCode() + " to " + who);
    }
  }
}
