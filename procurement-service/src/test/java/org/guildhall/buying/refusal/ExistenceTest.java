package org.guildhall.buying.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.guildhall.buying.award.AssessmentScenarios;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.refusal.Endpoints.Endpoint;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.plain.PlainRequest;
import org.junit.jupiter.api.Test;

/**
 * What is neither public nor the asker's answers exactly as what there is not: every endpoint with
 * an id in its address, asked for a real id of others and for one that nobody ever gave.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ExistenceTest {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Everybody may know of these. */
  private static final Set<String> PUBLIC = Set.of("consortia", "notices", "ocds", "operations");

  @Test
  void shouldNotShowAPlanThatIsNotPublic() {
    JointBuying buying = Scenarios.submitted();
    String decision =
        buying.lead().buyer().get(buying.consortiumPath() + "/decisions").extract().path("[0].id");
    Map<String, String> real = new LinkedHashMap<>();
    real.put("procurements", buying.procurement().toString());
    real.put("evaluations", buying.procurement().toString());
    real.put("decisions", decision);
    real.put("notice-drafts", lastId(buying.draft(NoticeType.TENDER_NOTICE).orElseThrow()));

    assertThat(told(real, strangers())).isEmpty();
  }

  @Test
  void shouldNotShowTendersClaimsContractsAndDraftsOfOthers() {
    var joint = AssessmentScenarios.sharedInStandstill();
    AssessmentCases cases = AssessmentCases.of(joint);
    Map<String, String> real = new LinkedHashMap<>();
    real.put("tenders", cases.tender().toString());
    real.put("openings", cases.opening());
    real.put("standstill-claims", cases.claim());
    real.put("contracts", cases.contract());
    real.put("notice-drafts", lastId(cases.draft()));
    List<Supplier<PlainRequest>> askers = strangers();
    askers.add(everything(joint.tender("basic").supplier())::plainly);

    assertThat(told(real, askers)).isEmpty();
    assertThat(real.keySet()).containsAll(privateCollections());
  }

  @Test
  void shouldNotShowAnAuthorityOfOthersWhatIsInAPublicProcurement() {
    var joint = AssessmentScenarios.sharedInStandstill();
    Person stranger = everything(Marketplace.council("Curious " + UUID.randomUUID()));
    Map<String, Object> real = score(joint.tender("good").id(), joint.criteria("good").getFirst());
    Map<String, Object> unknown = score(UUID.randomUUID(), joint.criteria("good").getFirst());

    assertThat(shown(stranger.plainly().body(real).send("PUT", "/api/v1/evaluations/scores")))
        .isEqualTo(
            shown(stranger.plainly().body(unknown).send("PUT", "/api/v1/evaluations/scores")));
    assertThat(lock(stranger, joint.buying().procurement()))
        .isEqualTo(lock(stranger, UUID.randomUUID()));
  }

  private static Map<String, Object> score(UUID tender, String criterion) {
    return Map.of("tenderId", tender, "criterionId", criterion, "score", 3, "reason", "Because");
  }

  private static String lock(Person person, UUID procurement) {
    return shown(
        person
            .plainly()
            .body(Map.of("procurementId", procurement))
            .send("POST", "/api/v1/evaluations/scores/lock"));
  }

  /** Those that the other test has something real of. */
  private static Set<String> privateCollections() {
    var all = new TreeSet<String>();
    Endpoints.all().stream()
        .filter(endpoint -> endpoint.path().contains("{"))
        .map(endpoint -> collection(endpoint.path()))
        .filter(collection -> !PUBLIC.contains(collection))
        .forEach(all::add);
    all.removeAll(Set.of("procurements", "evaluations", "decisions"));
    return all;
  }

  /** What told a real thing from one that there is not. */
  private static List<String> told(Map<String, String> real, List<Supplier<PlainRequest>> askers) {
    var wrong = new ArrayList<String>();
    Map<String, Object> bodies = bodies();
    for (Endpoint endpoint : Endpoints.all()) {
      String id = endpoint.path().contains("{") ? real.get(collection(endpoint.path())) : null;
      if (id == null) {
        continue;
      }
      String inside = UUID.randomUUID().toString();
      for (var asker : askers) {
        String there = ask(endpoint, id, inside, asker.get(), bodies);
        String nowhere = ask(endpoint, UUID.randomUUID().toString(), inside, asker.get(), bodies);
        if (!there.equals(nowhere)) {
          wrong.add(endpoint + "\n  there:   " + there + "\n  nowhere: " + nowhere);
        }
      }
    }
    return wrong;
  }

  private static String ask(
      Endpoint endpoint,
      String id,
      String inside,
      PlainRequest request,
      Map<String, Object> bodies) {
    String path =
        endpoint
            .path()
            .replaceFirst("\\{[^}]+}", id)
            .replace("{step}", "BEFORE_AWARD_NOTICE")
            .replaceAll("\\{[^}]+}", inside);
    Object body = bodies.get(endpoint.toString());
    request.header("If-Match", path.endsWith("/submission") ? "\"1\"" : "*");
    if (body != null && !endpoint.file()) {
      request.body(body);
    }
    return shown(RefusalTest.call(endpoint, path, request));
  }

  /** All that an answer says, but for the ids that differ anyway and the number of the request. */
  private static String shown(HttpResponse<String> response) {
    var headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
    return response.statusCode()
        + " "
        + ID.matcher(headers + " " + response.body()).replaceAll("…");
  }

  /** Right, so that nobody is refused for them. */
  private static Map<String, Object> bodies() {
    var bodies = new LinkedHashMap<String, Object>();
    var nothing = UUID.randomUUID();
    var cases = new ArrayList<>(AssessmentCases.ofNothing().all());
    cases.addAll(BuyingCases.forming("", nothing));
    cases.addAll(BuyingCases.deciding("", nothing));
    cases.addAll(BuyingCases.procuring(nothing, "", nothing));
    cases.stream()
        .filter(each -> each.body() != null)
        .forEach(each -> bodies.put(each.endpoint(), each.body()));
    bodies.put("PUT /api/v1/procurements/{id}/termination", Map.of("reason", "Because"));
    bodies.put("POST /api/v1/procurements/{id}/questions", Map.of("text", "Why?"));
    bodies.put("POST /api/v1/procurements/{id}/tenders", Map.of("lotId", nothing));
    return bodies;
  }

  private static List<Supplier<PlainRequest>> strangers() {
    var askers = new ArrayList<Supplier<PlainRequest>>();
    askers.add(everything(Marketplace.council("Stranger " + UUID.randomUUID()))::plainly);
    askers.add(everything(Marketplace.supplier("Stranger Ltd " + UUID.randomUUID()))::plainly);
    askers.add(PlainRequest::ofNobody);
    return askers;
  }

  private static Person everything(Organisation organisation) {
    Person person = Marketplace.member(organisation.id(), "Everything", Role.values());
    Marketplace.awaitMembership(person);
    return person;
  }

  private static String collection(String path) {
    return path.split("/")[3];
  }

  private static String lastId(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
