package org.guildhall.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.kit.testing.Browser;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a council has under contract, narrowed and sorted as results are. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class EstatePagesTest {
  private static final String PATH = "/organisations/" + EveryPage.ID + "/estate";
  private static final String API = "GET /api/v1" + PATH;
  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
  }

  @Test
  void shouldNarrowARegisterWithoutJavaScriptAndKeepItInTheAddress() {
    var visitor = Browser.at(base.toString()).personWithoutJavaScript().goesTo(PATH);
    visitor.page().locator("summary").first().click();
    visitor
        .enters("Words in the contract or supplier", "waste")
        .enters("Ends on or before", "31/12/2027")
        .enters("Worth at least", "1,000")
        .selects("Order", "Ending soonest first")
        .presses("Apply")
        .sees("Remove what narrows it down");

    assertThat(world.last(API).request())
        .contains("q=waste", "endsUntil=2027-12-31", "valueFrom=1000", "sort=ending");
    assertThat(visitor.page().url()).contains("endsUntil=31%2F12%2F2027", "sort=ending");
    assertThat(visitor.page().getByLabel("Worth at least").inputValue()).isEqualTo("1,000");
    visitor.follows("Remove what narrows it down").page().waitForURL(url -> !url.contains("?"));
    assertThat(world.last(API).request()).doesNotContain("valueFrom");
  }

  @Test
  void shouldPutWhatIsWorthMostFirstAndKeepThatOnTheNextPage() {
    Reader reader = Reader.of(base).goesTo(PATH + "?sort=value&q=bins+%26+more");

    assertThat(world.last(API).request()).contains("sort=value");
    assertThat(reader.page().select("#sort option[selected]").text()).isEqualTo("Worth most first");
    assertThat(reader.page().select("a[rel=next]").attr("href"))
        .startsWith(PATH + "?q=bins+%26+more&sort=value&after=");
  }

  @Test
  void shouldHandOutWhatIsOnThePageAsATableForSpreadsheets() {
    Reader reader = Reader.of(base).goesTo(PATH + "?endsUntil=31/12/2027&valueTo=1,000&sort=value");
    reader.sees("Download what matches for a spreadsheet (CSV), at most 50,000 contracts");

    reader.goesTo(reader.page().select("a[download]").attr("href"));

    assertThat(world.last(API + "/export").request())
        .contains("endsUntil=2027-12-31", "valueTo=1000", "sort=value");
    assertThat(reader.headers().get("content-type").getFirst()).startsWith("text/csv");
    assertThat(reader.headers().get("content-disposition").getFirst()).startsWith("attachment");
  }

  @Test
  void shouldSayOnThePageWhatOfATableCannotBeRead() {
    Reader reader = Reader.of(base).goesTo(PATH + "/export?endsFrom=soon");

    assertThat(reader.status()).isEqualTo(422);
    assertThat(reader.page().getElementById("endsFrom").val()).isEqualTo("soon");
    assertThat(reader.page().getElementById("endsFrom-error").text())
        .contains("Ends on or after must be a real date");
    assertThat(world.calls()).noneMatch(call -> call.request().contains("/export"));
  }

  @Test
  void shouldSayBesideTheFieldWhatIsWrongAndAskNothing() {
    Reader reader = Reader.of(base).goesTo(PATH + "?endsFrom=soon&valueTo=lots&q=waste");

    assertThat(reader.status()).isEqualTo(422);
    assertThat(reader.page().getElementById("endsFrom-error").text())
        .contains("Ends on or after must be a real date");
    assertThat(reader.page().getElementById("valueTo-error").text())
        .contains("Worth at most must be a number");
    assertThat(reader.page().getElementById("endsFrom").val()).isEqualTo("soon");
    assertThat(reader.page().getElementById("q").val()).isEqualTo("waste");
    Browser.at(base.toString())
        .person()
        .goesTo(PATH + "?endsFrom=soon&valueTo=lots")
        .findsItAccessible();
  }
}
