package org.guildhall.portal.help;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class PersonalDataPagesTest {
  private static final String ERASE = "POST /api/v1/me/personal-data/erasure";
  private static final String MINE =
      """
      {"service":"a service","at":"2026-11-30T09:00:00Z","subject":"s","name":"Nadia","records":[
       {"name":"letters","title":"What you were told","why":"It is removed after 180 days.",
        "erasable":true,"complete":true,"items":[{"headline":"The challenge is published"}]},
       {"name":"acts","title":"What you did","why":"Section 98 wants it.",
        "erasable":false,"complete":true,"items":[{"act":"tender.opened"},{"act":"vote.given"}]},
       {"name":"feedback","title":"What you told the operator","why":"To answer you.",
        "erasable":true,"complete":true,"items":[]}]}\
      """;

  private static final String COUNTS =
      """
      [{"name":"letters","title":"What you were told","why":"It is removed after 180 days.","erasable":true,"count":12345},
       {"name":"acts","title":"What you did","why":"Section 98 wants it.","erasable":false,"count":2},
       {"name":"feedback","title":"What you told the operator","why":"To answer you.","erasable":true,"count":0}]\
      """;

  private final World world = new World();

  @TestHTTPResource URI base;

  @BeforeEach
  void answer() {
    world.forgetEverything().answersAsDescribed();
    world.answers("GET /api/v1/me/personal-data", MINE);
    world.answers("GET /api/v1/me/personal-data/counts", COUNTS);
  }

  private Reader nadia() {
    return Reader.of(base).signsIn("nadia.northbridge");
  }

  @Test
  void shouldShowPeopleWhatIsKeptOfThemAndWhy() {
    nadia()
        .goesTo("/personal-data")
        .sees("What you did")
        .sees("Section 98 wants it.")
        .sees("It is removed after 180 days.")
        .sees("12,345")
        .doesNotSee("What you told the operator");
    assertThat(world.calls())
        .noneMatch(call -> call.request().equals("GET /api/v1/me/personal-data"));
  }

  @Test
  void shouldLetThemTakeItWithThem() {
    var file =
        given()
            .header("Cookie", nadia().cookies())
            .get("/personal-data/download.json")
            .then()
            .statusCode(200)
            .header("Content-Disposition", "attachment; filename*=UTF-8''personal-data.json")
            .header("Cache-Control", "no-store")
            .extract()
            .jsonPath();

    assertThat(file.getString("marketplace.at")).isEqualTo("2026-11-30T09:00:00Z");
    assertThat(file.getList("buying.records[1].items.act"))
        .isEqualTo(List.of("tender.opened", "vote.given"));
  }

  @Test
  void shouldAskBeforeAnythingIsErased() {
    Reader nadia = nadia().goesTo("/personal-data/erasure").sees("What is kept, and why");

    nadia.presses("Leave and erase").sees("Confirm that you want to leave and to be erased");

    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("POST"));
  }

  @Test
  void shouldEraseInBothServicesAndShowWhatIsLeft() {
    world.answers(ERASE, "[]");

    confirmed().sees("What need not be kept of you is erased.");

    assertThat(world.calls()).filteredOn(call -> call.request().equals(ERASE)).hasSize(2);
  }

  @Test
  void shouldSayWhyTheLastAdministratorCannotLeave() {
    world.answers(
        ERASE,
        409,
        """
        {"type":"https://guildhall.example/problems/last-administrator","title":"No","status":409,
         "detail":"The last administrator cannot leave. Make somebody else one first."}\
        """);

    confirmed().sees("The last administrator cannot leave.");

    assertThat(world.calls()).filteredOn(call -> call.request().equals(ERASE)).hasSize(1);
  }

  private Reader confirmed() {
    return nadia()
        .goesTo("/personal-data/erasure")
        .enters("sure", "yes")
        .adds("Leave and erase", "sure", "yes")
        .presses("Leave and erase");
  }

  @Test
  void shouldListInThePrivacyNoticeWhatTheServicesKeep() {
    world.answers(
        "GET /api/v1/personal-data",
        """
        [{"name":"letters","title":"What you were told","why":"It is removed after 90 days.","erasable":true}]\
        """);

    Reader.of(base).goesTo("/privacy").sees("It is removed after 90 days.");
  }

  @Test
  void shouldShowThePrivacyNoticeThoughNoServiceCanBeAsked() {
    world.answers("GET /api/v1/personal-data", 503, "");

    Reader.of(base)
        .goesTo("/privacy")
        .sees("What is kept cannot be listed at the moment")
        .sees("Information Commissioner");
  }
}
