package org.guildhall.portal.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.kit.testing.Browser;
import org.guildhall.portal.search.fact.ChallengesHandler;
import org.guildhall.portal.search.fact.ImportedNoticesHandler;
import org.guildhall.portal.search.fact.NoticesHandler;
import org.guildhall.portal.search.fact.OrganisationsHandler;
import org.guildhall.portal.search.fact.ProcurementsHandler;
import org.guildhall.portal.testing.PortalWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class SearchTest {
  @Inject ChallengesHandler challenges;
  @Inject ImportedNoticesHandler imported;
  @Inject ProcurementsHandler procurements;
  @Inject NoticesHandler notices;
  @Inject OrganisationsHandler organisations;
  @Inject Search search;
  @Inject ObjectMapper json;
  @TestHTTPResource URI base;
  private final String word = "zephyr" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

  @BeforeEach
  void somethingToFind() {
    tell("challenges", "challenge.published", 1, challenge("OPEN", "Waiting lists for " + word));
  }

  private UUID id = UUID.randomUUID();

  private String challenge(String status, String title) {
    return """
    {"id":"%s","version":1,"edition":1,"organisationId":"%s","organisationName":"Northbridge City Council","status":"%s","title":"%s",
     "problem":{"what":"Families telephone <b>every</b> week about allocation","affected":"4,000 households","tried":null},
     "outcome":{"statement":"They see it","measure":"Calls halve"},"cpv":["72212517"],"areas":["TLG31"],
     "budget":{"min":1,"max":60000,"currency":"GBP"},"constraints":"none","responsesUntil":"2027-01-20T17:00:00Z","publishedAt":"2026-11-05T09:00:00Z"}\
    """
        .formatted(id, UUID.randomUUID(), status, title);
  }

  private void tell(String topic, String type, long version, String payload) {
    var fact =
        new ReceivedFact(UUID.randomUUID(), topic, type, id, version, Instant.EPOCH, payload, json);
    QuarkusTransaction.requiringNew()
        .run(() -> {
          switch (topic) {
            case "challenges" -> challenges.handle(fact);
            case "imported-notices" -> imported.handle(fact);
            case "procurements" -> procurements.handle(fact);
            case "notices" -> notices.handle(fact);
            default -> organisations.handle(fact);
          }
        });
  }

  private SearchResults find(String text, Map<Dimension, List<String>> chosen) {
    return search.find(
        new SearchQuery(
            text, chosen, SearchFilter.NONE, SearchQuery.Order.RELEVANCE, Instant.now(), 1));
  }

  private SearchResults await(String text, long expected) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> find(text, Map.of()), results -> results.total() == expected);
  }

  @Test
  void shouldFindAChallengeByItsWordsAndMarkThem() {
    SearchResults.Hit hit = await(word, 1).hits().getFirst();
    assertThat(hit.title()).isEqualTo("Waiting lists for <mark>" + word + "</mark>");
    assertThat(hit.excerpt()).contains("&lt;b&gt;every");
    assertThat(hit.url()).isEqualTo("/challenges/" + id);
    assertThat(find(word + " telephoning", Map.of()).hits().getFirst().excerpt())
        .contains("<mark>telephone</mark>");
  }

  @Test
  void shouldShowTheLatestVersionAndNeverAnOlderOne() {
    await(word, 1);
    tell(
        "challenges",
        "challenge.closed",
        3,
        challenge("CLOSED", word + " closed").replace("\"version\":1", "\"version\":3"));
    tell(
        "challenges",
        "challenge.amended",
        2,
        challenge("OPEN", word + " amended").replace("\"version\":1", "\"version\":2"));
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(find(word, Map.of()).hits().getFirst().status()).isEqualTo("CLOSED"));
    assertThat(find(word, Map.of()).total()).isEqualTo(1);
  }

  @Test
  void shouldNarrowByDimensionAndStillCountItsOtherValues() {
    await(word, 1);
    id = UUID.randomUUID();
    tell(
        "procurements",
        "procurement.published",
        1,
        """
        {"id":"%s","version":1,"title":"Joint %s","description":"Two lots","status":"PUBLISHED","buyers":[{"organisationId":"%s","name":"Eastmere Borough Council","lead":true}],
         "lots":[{"id":"%s","number":1,"title":"Hosting","cpv":"48000000"}],"publishedAt":"2026-11-05T09:00:00Z","tendersUntil":"2026-12-05T12:00:00Z"}\
        """
            .formatted(id, word, id, id));
    await(word, 2);
    SearchResults narrowed = find(word, Map.of(Dimension.KIND, List.of("procurement")));
    assertThat(narrowed.total()).isEqualTo(1);
    assertThat(narrowed.facets().getFirst().values())
        .extracting(SearchResults.Value::value)
        .contains("procurement", "challenge");
    assertThat(find(word, Map.of(Dimension.BUYER, List.of("Northbridge City Council"))).total())
        .isEqualTo(1);
    assertThat(find(word, Map.of(Dimension.CPV, List.of("48", "72"))).total()).isEqualTo(2);
    assertThat(find(word, Map.of(Dimension.REGION, List.of("TLG"))).total()).isEqualTo(1);
  }

  @Test
  void shouldTakeInNoticesAndOrganisationsAsTheirOwnersTellThem() {
    id = UUID.randomUUID();
    tell(
        "imported-notices",
        "release.imported",
        1,
        """
        {"id":"%s","ocid":"ocds-x-1","releaseId":"1","noticeType":"UK7","tags":["award"],"title":null,"description":"Libraries %s","buyers":[{"id":null,"name":"Northbridge City Council","identifier":null}],
         "cpv":[],"regions":["UKC11"],"value":{"amount":250000.5,"currency":"GBP","gross":null},"publishedAt":null,"deadline":null,"contractEnds":null,"receivedAt":"2026-11-22T09:00:00Z","flags":[]}\
        """
            .formatted(id, "n" + word));
    assertThat(await("n" + word, 1).hits().getFirst().title()).isEqualTo("Notice ocds-x-1");
    id = UUID.randomUUID();
    tell(
        "notices",
        "notice.published",
        1,
        "{\"id\":\"%s\",\"version\":1,\"number\":\"UK4\",\"noticeTitle\":\"Tender notice\",\"releaseId\":\"r\",\"ocid\":\"ocds-guildhall-1\",\"title\":\"%s\",\"leadName\":\"Northbridge City Council\",\"tags\":[],\"publishedAt\":\"2026-11-05T09:00:00Z\"}"
            .formatted(id, "o" + word));
    assertThat(await("o" + word, 1).hits().getFirst().status()).isEqualTo("UK4");
    id = UUID.randomUUID();
    tell(
        "organisations",
        "organisation.registered",
        1,
        "{\"id\":\"%s\",\"version\":1,\"name\":\"%s Ltd\",\"kind\":\"SUPPLIER\",\"status\":\"VERIFIED\",\"origin\":\"IMPORTED\",\"identifiers\":[{\"scheme\":\"GB-COH\",\"id\":\"01234567\"}],\"region\":null,\"constituents\":[]}"
            .formatted(id, "p" + word));
    assertThat(await("p" + word, 1).hits().getFirst().url()).isEqualTo("/organisations/" + id);
  }

  private void imported(String ocid, String number, String title, String text) {
    id = UUID.randomUUID();
    tell(
        "imported-notices",
        "release.imported",
        1,
        """
        {"id":"%s","ocid":"%s","releaseId":"%s","noticeType":"UK4","tags":["tender"],"title":"%s","description":"%s","buyers":[],
         "cpv":[],"regions":[],"value":null,"publishedAt":null,"deadline":null,"contractEnds":null,"receivedAt":"2026-11-22T09:00:00Z","flags":[]}\
        """
            .formatted(id, ocid, number, title, text));
  }

  @Test
  void shouldFindANoticeByItsNumberAndItsProcessFirst() {
    String mark = word.substring(word.length() - 6);
    for (int i = 1; i <= 5; i++) {
      String number = "06126%d-2026".formatted(i);
      imported("ocds-" + mark + "-06126" + i, number, "2026 " + word + " " + i, "ocds " + mark);
    }
    // Much more of the same parts in it, but not the number.
    imported(
        "ocds-other-1", "1-2026", word + " 061263", ("ocds " + mark + " 061263 2026 ").repeat(9));
    await(word, 7);

    for (String typed : List.of("ocds-" + mark + "-061263", "OCDS-" + mark + "-061263")) {
      assertThat(find(typed, Map.of()).hits().getFirst().title()).contains(word).contains(" 3");
    }
    assertThat(find(word + " 061264-2026", Map.of()).hits().getFirst().title()).contains(" 4");
  }

  @Test
  void shouldFindTheSameWithAndWithoutAccents() {
    imported("ocds-a-1", "1-2026", "Harbour of Ynys Môn " + word, "Cyngor Sir Ynys Môn");
    imported("ocds-a-2", "2-2026", "Pier of Ynys Mon " + word, "Cyngor Sir Ynys Mon");
    await(word, 3);

    List<String> with = titles("\"Ynys Môn\" " + word);
    assertThat(titles("\"Ynys Mon\" " + word)).isEqualTo(with);
    assertThat(with.subList(0, 2)).allMatch(title -> title.contains("Ynys"));
    assertThat(find("Môn", Map.of()).total()).isEqualTo(find("Mon", Map.of()).total());
  }

  @Test
  void shouldPutMoreOfTheWordsBeforeRarerOnes() {
    for (int i = 0; i < 6; i++) {
      imported("ocds-c-" + i, i + "-2026", "Playground equipment", "for parks");
    }
    imported("ocds-r-1", "8-2026", word + " " + word, (word + " ").repeat(20));
    String all = "All of it " + UUID.randomUUID();
    imported(
        "ocds-r-2", "9-2026", all, "Much besides. ".repeat(50) + "playground equipment " + word);
    await(word, 3);

    assertThat(titles("playground equipment " + word).getFirst()).isEqualTo(all);
  }

  private List<String> titles(String text) {
    return find(text, Map.of()).hits().stream()
        .map(hit -> hit.title().replaceAll("</?mark>", ""))
        .toList();
  }

  @Test
  void shouldSearchOnAPageWithoutJavaScriptAndForPrograms() {
    await(word, 1);
    given().queryParam("q", word).get("/api/v1/search").then().statusCode(200);
    var visitor = Browser.at(base.toString()).personWithoutJavaScript().goesTo("/");
    visitor.enters("Search challenges, procurements and notices", word).presses("Search");
    visitor
        .sees("1 result")
        .sees("Northbridge City Council")
        .chooses("Challenge (1)")
        .presses("Apply")
        .sees("1 result");
    Browser.at(base.toString())
        .person()
        .goesTo("/search?q=" + word)
        .findsItAccessible()
        .goesTo("/search?q=nothingmatches" + word)
        .sees("Nothing matches")
        .findsItAccessible();
  }

  @Test
  void shouldTreatWhatPeopleTypeAsWordsAndNeverFail() {
    for (String odd :
        List.of(
            "\"unclosed", "a AND (", "***", "-", "\\", "kind:challenge", "ü 日本", "x".repeat(600))) {
      given().queryParam("q", odd).get("/search").then().statusCode(200);
    }
    given()
        .queryParam("q", "x")
        .queryParam("page", "999999")
        .queryParam("cpv", "zz")
        .get("/search")
        .then()
        .statusCode(200);
  }
}
