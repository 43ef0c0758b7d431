package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.Samples.CHALLENGE;
import static org.guildhall.portal.testing.World.NORTHBRIDGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.Browser;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class AuditPagesTest {
  private static final String ENTRIES =
      "GET /api/v1/organisations/" + NORTHBRIDGE + "/audit-entries";
  private static final String PAGE = "/organisations/" + NORTHBRIDGE + "/audit";
  private final World world = new World();

  @TestHTTPResource URI base;

  @BeforeEach
  void anAdministrator() {
    world.forgetEverything();
    world.memberOf(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.ADMIN);
    world.answers(
        "GET /api/v1/organisations/" + NORTHBRIDGE,
        Samples.organisation(NORTHBRIDGE, "Northbridge City Council", "UNITARY", "VERIFIED"));
  }

  private static String entry(String act, String person, String name) {
    return "{\"id\":\""
        + CHALLENGE
        + "\",\"at\":\"2026-07-01T11:30:00Z\",\"person\":\""
        + person
        + "\",\"personName\":"
        + (name == null ? "null" : '"' + name + '"')
        + ",\"organisationId\":\""
        + NORTHBRIDGE
        + "\",\"organisationName\":\"Northbridge City Council\",\"act\":\""
        + act
        + "\",\"subjectType\":\"challenge\",\"subjectId\":\""
        + CHALLENGE
        + "\",\"details\":{\"status\":\"OPEN\"},\"correlationId\":\"c\"}";
  }

  @Test
  void shouldShowAnAdministratorWhoDidWhat() {
    world.answers(
        ENTRIES,
        "{\"items\":["
            + entry("challenge.published", "0199-nadia", "Nadia Khan")
            + ","
            + entry("challenge.closed", "system:timer", null)
            + ","
            + entry("challenge.submitted", "0199-old", null)
            + "],\"next\":\"abc\"}");

    Browser.at(base.toString())
        .person()
        .signsIn("nadia.northbridge")
        .goesTo("/organisations/" + NORTHBRIDGE)
        .follows("Who did what")
        .sees("1 July 2026 at 12:30pm")
        .sees("Nadia Khan, Northbridge City Council")
        .sees("Challenge published")
        .sees("challenge.published")
        .sees("Guildhall itself")
        .sees("Name not kept")
        .sees("Status: Open")
        .findsItAccessible()
        .follows("Next")
        .findsItAccessible();
    assertThat(world.last(ENTRIES).request()).contains("after=abc");
  }

  @Test
  void shouldNarrowTheListAndTheFileByPersonActAndDaysOfLondon() {
    world.answers(
        ENTRIES,
        "{\"items\":[" + entry("challenge.published", "x", "Nadia Khan") + "],\"next\":null}");
    Reader nadia = Reader.of(base).signsIn("nadia.northbridge");

    nadia.goesTo(PAGE + "?person=0199-nadia&act=challenge.&first=2026-07-01&last=2026-07-02");

    assertThat(world.last(ENTRIES).request())
        .contains("person=0199-nadia", "act=challenge.")
        .contains("from=2026-06-30T23%3A00%3A00Z", "to=2026-07-02T23%3A00%3A00Z");
    nadia.sees("Download what matches for a spreadsheet (CSV)");
    assertThat(nadia.page().select("a[download]").attr("href"))
        .isEqualTo(
            PAGE + "/export?person=0199-nadia&act=challenge.&first=2026-07-01&last=2026-07-02");
  }

  @Test
  void shouldSayBesideItsFieldWhatCannotBeLookedFor() {
    Reader nadia = Reader.of(base).signsIn("nadia.northbridge");

    nadia.goesTo(PAGE + "?first=yesterday&about=this");
    assertThat(nadia.status()).isEqualTo(422);
    assertThat(nadia.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#about", "#first");
    assertThat(nadia.page().select("#first-error").text())
        .contains("First day must be a real date, like 31/1/2027");
    nadia.doesNotSee("Nothing is noted");
    nadia.goesTo(PAGE + "?first=2/7/2026&last=1/7/2026");
    assertThat(nadia.page().select("#last-error").text())
        .contains("The last day must not be before the first.");
    nadia.goesTo(PAGE + "/export?first=2/7/2026&last=1/7/2026");
    assertThat(nadia.page().select("#last-error")).hasSize(1);
  }

  @Test
  void shouldFindAThingByTheAddressOfItsPage() {
    world.answers(ENTRIES, "{\"items\":[],\"next\":null}");
    Reader nadia = Reader.of(base).signsIn("nadia.northbridge");

    nadia.goesTo(PAGE + "?about=http://127.0.0.1:8080/challenges/" + CHALLENGE + "/edit");

    assertThat(world.last(ENTRIES).request()).contains("about=" + CHALLENGE);
    nadia.sees("Nothing is noted that matches.");
  }

  @Test
  void shouldHandOutATableForSpreadsheets() {
    world.answersAsDescribed();
    world.memberOf(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.ADMIN);
    Reader nadia = Reader.of(base).signsIn("nadia.northbridge");

    nadia.goesTo(PAGE + "/export");

    assertThat(nadia.headers().get("content-type").getFirst()).startsWith("text/csv");
    assertThat(nadia.headers().get("content-disposition").getFirst()).startsWith("attachment");
  }

  @Test
  void shouldSayThatNothingMatches() {
    world.answers(ENTRIES, "{\"items\":[],\"next\":null}");
    Reader nadia = Reader.of(base).signsIn("nadia.northbridge");

    nadia.goesTo(PAGE);

    assertThat(nadia.page().text())
        .contains("Nothing is noted yet.", "What they did in a procurement");
    assertThat(nadia.page().select("a[download]")).isEmpty();
  }

  @Test
  void shouldShowOnlyOperatorsTheWholeTrail() {
    world.answers("GET /api/v1/audit-entries", "{\"items\":[],\"next\":null}");
    Reader nadia = Reader.of(base).signsIn("nadia.northbridge");

    nadia.goesTo("/operator/audit/marketplace");

    assertThat(nadia.status()).isEqualTo(403);
    Reader olive = Reader.of(base).signsIn("olive.operator");
    olive.goesTo("/operator/audit/buying?about=" + CHALLENGE);
    assertThat(olive.status()).isEqualTo(200);
    assertThat(world.last("GET /api/v1/audit-entries").request()).contains("about=" + CHALLENGE);
  }
}
