package org.guildhall.portal.search.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.guildhall.kit.testing.Browser;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class SearchPagesTest {
  private static final int PHONE_WIDTH = 375;
  private static final int PHONE_HEIGHT = 667;
  @Inject Found found;
  @TestHTTPResource URI base;
  private final String word = Found.word();

  private Reader reads(String path) {
    return Reader.of(base).goesTo(path);
  }

  private String text(Reader reader) {
    return reader.page().text();
  }

  @Test
  void shouldNarrowAndSortWithoutJavaScriptAndKeepItInTheAddress() {
    found.things("notice", word, 6);
    var visitor = Browser.at(base.toString()).personWithoutJavaScript().goesTo("/search?q=" + word);
    visitor
        .sees("6 results")
        .enters("Closing on or before", "31/12/2037")
        .enters("Published on or after", "1 November 2026")
        .enters("Worth at least", "2,000")
        .enters("Worth at most", "5000")
        .enters("Buyer’s name, or a part of it", "northbridge")
        .chooses("Suitable for small firms")
        .selects("Order", "Worth most first")
        .presses("Apply")
        .sees("2 results");
    assertThat(visitor.page().url())
        .contains("closingBy=31%2F12%2F2037", "valueFrom=2%2C000", "smallFirms=yes", "sort=value");
    assertThat(visitor.page().locator(".gh-result h2").allInnerTexts())
        .containsExactly(word + " no 4", word + " no 2");
    assertThat(visitor.page().getByLabel("Worth at least").inputValue()).isEqualTo("2,000");
    visitor.follows("Remove what narrows it down").sees("6 results");
  }

  @ParameterizedTest
  @CsvSource({
    "closingBy, 31/2/2027, Closing on or before must be a real date",
    "postedSince, yesterday, Published on or after must be a real date",
    "valueFrom, lots, Worth at least must be a number",
    "valueTo, -5, Worth at most must not be negative",
    "valueTo, 0.005, Worth at most must be pounds and whole pence",
    "sort, colour, Order must be one of",
    "smallFirms, maybe, The parameter smallFirms must be yes"
  })
  void shouldSayBesideTheFieldWhatIsWrongAndKeepWhatWasTyped(
      String field, String typed, String message) {
    String query = "?q=" + word + "&" + field + "=" + typed;
    Reader reader = reads("/search" + query);

    assertThat(reader.status()).isEqualTo(422);
    assertThat(reader.page().title()).startsWith("Error: ");
    Element link = reader.page().selectFirst(".govuk-error-summary a[href=#" + field + "]");
    assertThat(link).as("link to the field").isNotNull();
    assertThat(link.text()).contains(message);
    Element input = reader.page().getElementById(field);
    assertThat(input).isNotNull();
    assertThat(reader.page().getElementById(field + "-error").text()).contains(message);
    if (input.hasClass("govuk-input")) {
      assertThat(input.val()).isEqualTo(typed);
    }
    assertThat(reader.page().getElementById("q").val()).isEqualTo(word);

    given()
        .get("/api/v1/search" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("fields[0].field", equalTo(field))
        .body("fields[0].message", containsString(message));
    given().get("/search/export" + query).then().statusCode(400);
  }

  @Test
  void shouldRefuseARangeThatEndsBeforeItBegins() {
    assertThat(text(reads("/search?valueFrom=10&valueTo=9")))
        .contains("Worth at most must not be less than worth at least.");
  }

  @Test
  void shouldSayWhatWasMeantAndLeadToIt() {
    String title = "zanzibarian" + word;
    found.thing(java.util.UUID.randomUUID(), "notice", title);
    String wrong = title.replace("zanzibarian", "zansibarian");

    assertThat(text(reads("/search?sort=newest&q=" + wrong)))
        .contains("Nothing has “" + wrong + "”. These are the results for " + title)
        .contains("1 result");
    Reader offered = reads("/search?sort=newest&q=council+" + wrong);
    assertThat(text(offered)).contains("Did you mean council " + title + "?");
    assertThat(offered.page().select("a[href*=q=council+" + title + "]").attr("href"))
        .contains("sort=newest");
  }

  @Test
  void shouldReachEveryPageAndSayWhatThereIsNot() {
    found.things("notice", word, 95);
    Reader reader = reads("/search?sort=newest&q=" + word);
    assertThat(text(reader)).contains("95 results, page 1 of 5");
    assertThat(reader.page().select(".govuk-pagination__list a").eachText())
        .containsExactly("1", "2", "5");
    assertThat(reader.page().select("a[rel=prev]")).isEmpty();

    Reader third = reads("/search?sort=newest&page=3&q=" + word);
    assertThat(third.page().select(".govuk-pagination__list a").eachText())
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(third.page().select("[aria-current=page]").text()).isEqualTo("3");
    assertThat(reads(third.page().select("a[rel=next]").attr("href")).page().select("article"))
        .hasSize(20);
    Reader last = reads(reader.page().select(".govuk-pagination__list a").last().attr("href"));
    assertThat(last.page().select("article")).hasSize(15);
    assertThat(last.page().select("a[rel=next]")).isEmpty();

    assertThat(text(reads("/search?page=6&q=" + word)))
        .contains("There is no page 6: the last one is page 5.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "501", "99999999999"})
  void shouldRefuseAProgramAPageThatThereCannotBe(String page) {
    given()
        .get("/api/v1/search?page=" + page)
        .then()
        .statusCode(400)
        .body("fields.field", contains("page"));
    given().get("/search?page=" + page).then().statusCode(200);
  }

  @Test
  void shouldGiveTheWholeResultAsAFileInItsOrderThatNoSpreadsheetTakesForFormulas() {
    found.things("notice", "=" + word, 25);
    Reader reader = reads("/search?sort=value&valueFrom=3000&q=" + word);
    String link = reader.page().select("a[download]").attr("href");
    assertThat(link).contains("sort=value", "valueFrom=3000");

    String file =
        given()
            .get(base.resolve(link))
            .then()
            .statusCode(200)
            .contentType("text/csv;charset=utf-8")
            .header("Content-Disposition", is("attachment; filename*=UTF-8''search.csv"))
            .extract()
            .asString();
    List<String> lines = file.lines().toList();
    assertThat(lines).hasSize(24);
    assertThat(lines.getFirst()).startsWith("\"kind\",\"title\",\"buyers\"");
    assertThat(lines.get(1))
        .startsWith("\"notice\",\"'=" + word + " no 25\",\"Northbridge City Council\",\"UK4\"")
        .contains(
            "\"2037-01-20T17:00:00Z\",\"25000\",\"GBP\",\"Refuse collection services (90511000)\",\"Birmingham (UKG31)\"")
        .contains("\"" + base.resolve("/notices/"));
  }

  @ParameterizedTest
  @CsvSource({"/challenges, challenge", "/procurements, procurement"})
  void shouldNarrowListsOfOneKindInTheSameWay(String path, String kind) {
    found.things(kind, word, 4);
    found.things("notice", word + " of another kind", 1);

    Reader all = reads(path + "?q=" + word);
    assertThat(text(all)).contains("4 results");
    assertThat(all.page().select("[name=kind]")).isEmpty();
    assertThat(all.page().select("a[download]").attr("href")).contains("kind=" + kind);
    Reader some = reads(path + "?q=" + word + "&valueFrom=2000&smallFirms=yes&sort=value");
    assertThat(some.page().select(".gh-result h2").eachText())
        .containsExactly(word + " no 4", word + " no 2");
    assertThat(reads(path + "?valueFrom=x").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=", "/challenges?q="})
  void shouldShowTheFirstResultOnTheFirstScreenOfAPhone(String path) {
    found.things("challenge", word, 3);
    var visitor = Browser.at(base.toString()).person();
    visitor.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    visitor.goesTo(path + word).sees("3 results");

    BoundingBox first = visitor.page().locator(".gh-result h2").first().boundingBox();
    assertThat(first.y + first.height).isLessThan(PHONE_HEIGHT);
    visitor.follows("Narrow down or sort");
    BoundingBox narrow = visitor.page().locator("#narrow h2").boundingBox();
    assertThat(narrow.y).isBetween(-1.0, (double) PHONE_HEIGHT);
    visitor.findsItAccessible();
  }

  @Test
  void shouldBeAccessibleWithResultsAndWithProblems() {
    found.things("notice", word, 50);
    Browser.at(base.toString())
        .person()
        .goesTo("/search?page=2&q=" + word)
        .findsItAccessible()
        .goesTo("/search?sort=x&smallFirms=x&closingBy=x&valueFrom=x&q=" + word)
        .findsItAccessible();
  }
}
