package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every page there is, shown with samples made from the API descriptions, without a browser. A new
 * page is among them by itself.
 */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class EveryPageTest {
  private static final UUID ID = EveryPage.ID;
  private static final Pattern STORED_WORD = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

  private static final String TYPED =
      "form[method=post] input:not([type=hidden]):not([type=checkbox]), form[method=post] textarea,"
          + " form[method=post] select";

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
  }

  @Test
  void shouldShowEveryPageInWordsForPeople() {
    world.memberOf(
        ID,
        "Northbridge City Council",
        "UNITARY",
        Role.ADMIN,
        Role.AUTHOR,
        Role.APPROVER,
        Role.BUYER,
        Role.OPENER,
        Role.EVALUATOR);
    assertPlain(Reader.of(base).signsIn("olive.operator"));
  }

  @Test
  void shouldShowEveryPageToASupplierOrSayThatItIsNotTheirs() {
    world.memberOf(ID, "Brightpath Digital Ltd", "SUPPLIER", Role.ADMIN, Role.BIDDER);
    assertPlain(Reader.of(base).signsIn("sam.brightpath"));
  }

  /** What the APIs take in, pages have to show. */
  @Test
  void shouldShowEveryPageWithTheLargestAmountsAndTheLatestDates() {
    world.forgetEverything().answersWithTheLargest();
    world.memberOf(ID, "Northbridge City Council", "UNITARY", Role.values());
    assertPlain(Reader.of(base).signsIn("olive.operator"));
  }

  /** People type and shorten addresses. */
  @Test
  void shouldSayWhatIsMissingInAnAddressThatWasShortened() {
    world.memberOf(ID, "Northbridge City Council", "UNITARY", Role.AUTHOR, Role.BUYER);
    Reader reader = Reader.of(base).signsIn("olive.operator");
    SoftAssertions pages = new SoftAssertions();
    for (String path : EveryPage.addresses()) {
      String shortened = path.replaceFirst("\\?.*", "");
      reader.goesTo(shortened);
      pages.assertThat(reader.status()).as(shortened).isIn(200, 400, 403, 404);
    }
    pages.assertAll();
  }

  @Test
  void shouldSayHowToWriteWhatDoesNotReadBehindTheQuestionMark() {
    world.memberOf(ID, "Northbridge City Council", "UNITARY", Role.values());
    Reader reader = Reader.of(base).signsIn("olive.operator");
    List<String> addresses = EveryPage.unreadable();
    assertThat(addresses).hasSizeGreaterThan(3);

    for (String path : addresses) {
      assertThat(reader.goesTo(path).sees("This is not").status()).as(path).isEqualTo(400);
    }
  }

  /** What an API or the portal objects to is said in the words of the page. */
  @Test
  void shouldSendTheLabelOfEveryFieldAlong() {
    world.memberOf(
        ID,
        "Northbridge City Council",
        "UNITARY",
        Role.ADMIN,
        Role.AUTHOR,
        Role.APPROVER,
        Role.BUYER);
    int fields = assertLabelled(Reader.of(base).signsIn("olive.operator"));
    world.memberOf(ID, "Brightpath Digital Ltd", "SUPPLIER", Role.ADMIN, Role.BIDDER);
    fields += assertLabelled(Reader.of(base).signsIn("sam.brightpath"));
    assertThat(fields).isGreaterThan(200);
  }

  private static int assertLabelled(Reader reader) {
    SoftAssertions pages = new SoftAssertions();
    int fields = 0;
    for (String path : EveryPage.addresses()) {
      for (var input : reader.goesTo(path).page().select(TYPED)) {
        String name = input.attr("name").replaceAll("-(day|month|year|time)$", "");
        var label = input.closest("form").select("[name=\"label:%s\"]".formatted(name));
        pages.assertThat(label.val()).as(name + " at " + path).isNotBlank();
        pages.assertThat(reader.page().text()).as(path).contains(label.val().strip());
        fields++;
      }
    }
    pages.assertAll();
    return fields;
  }

  private static void assertPlain(Reader reader) {
    SoftAssertions pages = new SoftAssertions();
    for (String path : EveryPage.addresses()) {
      reader.goesTo(path);
      if (reader.isPage()) {
        String shown = shown(reader.page());
        pages.assertThat(reader.status()).as(path).isIn(200, 403, 404);
        pages.assertThat(reader.page().select("h1")).as("headings of " + path).hasSize(1);
        pages.assertThat(reader.page().title()).as("title of " + path).isNotBlank();
        pages.assertThat(shown).as(path).doesNotContainPattern(STORED_WORD);
        pages.assertThat(shown).as(path).doesNotContainPattern(MOMENT);
        pages
            .assertThat(reader.headers())
            .as(path)
            .containsEntry("cache-control", List.of("no-store"));
      }
    }
    pages.assertAll();
  }

  /** What a person reads; proofs and hashes are for programs. */
  private static String shown(Document page) {
    Document copy = page.clone();
    copy.select("pre, code, .gh-hash").remove();
    return copy.text();
  }
}
