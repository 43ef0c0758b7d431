package org.guildhall.portal.shared.code;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * On every page, made of samples in which each quantity is 193,193.25 and each unit "the unit": no
 * code stands without its name, and no quantity without what it counts.
 */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class ShownByNameTest {
  private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern SUBJECT = Pattern.compile("(?<![(\\d])\\b\\d{8}(-\\d)?\\b");
  private static final Pattern AREA =
      Pattern.compile("(?<!\\()\\b((TL|UK)[C-N][0-9A-Z]{0,2}|(?<!Area )[EKNSW]\\d{8})\\b");
  private static final Pattern QUANTITY =
      Pattern.compile("193,193\\.25(?! (to 193,193\\.25 )?(the unit|units)\\b)");

  private final World world = new World();
  private int names;
  private int quantities;
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
  }

  @Test
  void shouldShowNoBareCodeAndNoQuantityWithoutItsUnitToACouncil() {
    world.memberOf(EveryPage.ID, "Northbridge City Council", "UNITARY", Role.values());
    assertNamed(Reader.of(base).signsIn("olive.operator"));

    assertThat(names).as("names with their codes").isGreaterThan(8);
    assertThat(quantities).as("quantities").isGreaterThan(12);
  }

  @Test
  void shouldShowNoBareCodeAndNoQuantityWithoutItsUnitToASupplier() {
    world.memberOf(EveryPage.ID, "Brightpath Digital Ltd", "SUPPLIER", Role.ADMIN, Role.BIDDER);
    assertNamed(Reader.of(base).signsIn("sam.brightpath"));

    assertThat(quantities).as("quantities").isGreaterThan(8);
  }

  private void assertNamed(Reader reader) {
    SoftAssertions pages = new SoftAssertions();
    for (String path : EveryPage.addresses()) {
      reader.goesTo(path);
      if (reader.isPage()) {
        String shown = shown(reader.page());
        pages.assertThat(shown).as(path).doesNotContainPattern(SUBJECT);
        pages.assertThat(shown).as(path).doesNotContainPattern(AREA);
        pages.assertThat(shown).as(path).doesNotContainPattern(QUANTITY);
        names += count(shown, "(72000000)") + count(shown, "(UKC1)") + count(shown, "(TLC1)");
        quantities += count(shown, "193,193.25");
      }
    }
    pages.assertAll();
  }

  /**
   * What a person reads; a chart's title says what its numbers count, and its table each of them.
   */
  private static String shown(Document page) {
    Document copy = page.clone();
    copy.select("pre, code, .gh-hash, svg").remove();
    return ID.matcher(copy.text()).replaceAll("");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
