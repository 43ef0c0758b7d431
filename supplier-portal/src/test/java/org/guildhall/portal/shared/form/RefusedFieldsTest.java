package org.guildhall.portal.shared.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every form there is, sent to APIs that object to each field they are sent: people read what is
 * wrong in the words of the page, all of it together, each linked to where it is put right.
 */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class RefusedFieldsTest {
  /** A field's name in code, a constant, a moment, or a sentence that begins with its verb. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile(
          "\\b[a-z]{2,}[A-Z]\\w*|\\b[A-Z]{2,}_[A-Z_]+\\b|\\dT\\d\\d:|^(?:must|Must|is|has) |\\bnull\\b|\\[\\d");

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAreContentWithNothing() {
    world.forgetEverything().refusesEveryField();
  }

  @Test
  void shouldSayInTheWordsOfThePageWhatIsWrongWithEveryFieldOfEveryForm() {
    world.memberOf(
        EveryPage.ID,
        "Northbridge City Council",
        "UNITARY",
        Role.ADMIN,
        Role.AUTHOR,
        Role.APPROVER,
        Role.BUYER,
        Role.OPENER);
    int said = assertSaid(Reader.of(base).signsIn("olive.operator"));
    world.memberOf(EveryPage.ID, "Brightpath Digital Ltd", "SUPPLIER", Role.ADMIN, Role.BIDDER);
    said += assertSaid(Reader.of(base).signsIn("sam.brightpath"));
    assertThat(said).isGreaterThan(100);
  }

  private static int assertSaid(Reader reader) {
    SoftAssertions pages = new SoftAssertions();
    int said = 0;
    for (String path : EveryPage.addresses()) {
      for (int form : reader.goesTo(path).formsToAnswer()) {
        reader.goesTo(path).answersEverything(form);
        if (reader.status() == 422) {
          said += assertSaid(reader.page(), "form %d of %s".formatted(form, path), pages);
        }
      }
    }
    pages.assertAll();
    return said;
  }

  private static int assertSaid(Document page, String form, SoftAssertions pages) {
    int said = 0;
    for (Element item : page.select(".govuk-error-summary__list li")) {
      pages.assertThat(item.text()).as(form).doesNotContainPattern(FOR_PROGRAMS);
      for (Element link : item.select("a")) {
        Element field = page.getElementById(link.attr("href").substring(1));
        pages.assertThat(field).as("%s: %s", form, item.text()).isNotNull();
        said++;
      }
    }
    return said;
  }
}
