package org.guildhall.portal.shared.pick;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.Samples.CHALLENGE;
import static org.guildhall.portal.testing.World.NORTHBRIDGE;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed into a picker is looked up in whole lists: no more of it than anybody means. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class PicksAreBoundedTest {
  private static final String API = "/api/v1/challenges/" + CHALLENGE;
  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void aDraftIsWritten() {
    world.forgetEverything();
    world.memberOf(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.values());
    world.answers("GET " + API, Samples.challenge("DRAFT", "REVISE", "SUBMIT"));
    world.answers("PUT " + API, Samples.challenge("DRAFT"));
    world.answers("GET " + API + "/missing", "[]");
  }

  private Reader saving(String typed) {
    return Reader.of(base)
        .signsIn("nadia.northbridge")
        .goesTo("/challenges/" + CHALLENGE + "/edit")
        .enters("title", "Bins")
        .enters("cpv", typed)
        .presses("Save draft");
  }

  private static String words(int many) {
    return IntStream.range(0, many).mapToObj(i -> "bin" + i).collect(Collectors.joining(";"));
  }

  private void shouldBeRefused(String typed) {
    Reader nadia = saving(typed);

    assertThat(nadia.status()).isEqualTo(422);
    assertThat(nadia.page().getElementById("cpv-error").text())
        .contains("This is too much to look up. Enter at most 60, in at most 2,000 characters");
    assertThat(nadia.page().getElementById("cpv").val()).contains(typed);
    assertThat(nadia.page().getElementById("title").val()).isEqualTo("Bins");
    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("PUT " + API));
  }

  @Test
  void shouldRefuseATextLongerThanAnybodyMeansAndKeepIt() {
    shouldBeRefused("rubbish ".repeat(250) + "bins");
  }

  @Test
  void shouldRefuseMorePartsThanAnyFormTakesAndKeepThem() {
    shouldBeRefused(words(61));
  }

  @Test
  void shouldCountWhatIsTypedTwiceOnce() {
    saving("90511000;".repeat(80));

    assertThat(world.last("PUT " + API).body()).contains("\"cpv\":[\"72000000\",\"90511000\"]");
  }

  @Test
  void shouldAskForTheSameOrganisationsByTheirNumberAndByWordsAndNoMoreForOnePage() {
    world.answers("GET /api/v1/organisations", "{\"items\":[],\"next\":null}");
    world.answers("GET /api/v1/audit-entries", "{\"items\":[],\"next\":null}");
    Reader olive = Reader.of(base).signsIn("olive.operator");
    olive.goesTo("/operator/audit/marketplace?organisation=acme");

    List<String> asked =
        world.calls().stream()
            .map(World.Call::request)
            .filter(request -> request.startsWith("GET /api/v1/organisations?"))
            .toList();
    assertThat(asked).hasSizeBetween(1, 2);
  }

  @Test
  void shouldLetOnlyTheBrowserKeepWhatIsAnsweredToWhoeverHasCookies() {
    given()
        .get("/pick/cpv?q=refuse")
        .then()
        .statusCode(200)
        .header("Cache-Control", startsWith("public, "));
    given()
        .cookie("somebody", "x")
        .get("/pick/cpv?q=refuse")
        .then()
        .statusCode(200)
        .header("Cache-Control", startsWith("private, "));
  }
}
