package org.guildhall.portal.shared.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.Browser;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PageParts;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.Test;

/** Everything that pages are made of, on the narrowest telephone and on a usual one. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class PhonesTest {
  private static final int NARROWEST = 320;
  private static final int USUAL = 375;
  private static final int HEIGHT = 667;

  /** People paste addresses and write in German. */
  private static final String ADD_LONG_WORDS =
      """
      () => document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, th, td, label, legend)')
        .forEach(e => e.append(' ' + 'Donaudampfschiff'.repeat(5)))
      """;

  private static final String WIDTH = "() => document.documentElement.scrollWidth";

  /** What is wider than the screen, for the report. */
  private static final String TOO_WIDE =
      """
      width => [...document.querySelectorAll('body *')]
        .filter(e => !e.closest('.gh-scroll, svg') && e.getBoundingClientRect().right > width + 0.5)
        .slice(-3).map(e => e.outerHTML.slice(0, 160))
      """;

  /** Letters on the screen, in pixels: what is drawn in a chart may be scaled. */
  private static final String TOO_SMALL =
      """
      () => [...document.querySelectorAll('main :is(th, td, svg text)')].filter(e => {
        const scale = e.getScreenCTM ? e.getScreenCTM().a : 1
        return parseFloat(getComputedStyle(e).fontSize) * scale < 12
      }).map(e => e.textContent)
      """;

  private final World world = new World();
  @TestHTTPResource URI base;

  @Test
  void shouldShowEveryPagePartWithinTheScreenAndLargeEnoughToRead() {
    Browser.mustBeHere();
    world.forgetEverything().answersWithTheLargest();
    world.memberOf(EveryPage.ID, "Northbridge City Council", "UNITARY", Role.values());
    List<String> pages = PageParts.pagesWithAllOfThem(Reader.of(base).signsIn("olive.operator"));
    assertThat(pages).isNotEmpty();

    var olive = Browser.at(base.toString()).person().signsIn("olive.operator");
    Page page = olive.page();
    SoftAssertions found = new SoftAssertions();
    for (String path : pages) {
      page.setViewportSize(USUAL, HEIGHT);
      olive.goesTo(path);
      found.assertThat((List<?>) page.evaluate(TOO_SMALL)).as(path).isEmpty();
      page.setViewportSize(NARROWEST, HEIGHT);
      page.evaluate(ADD_LONG_WORDS);
      found
          .assertThat((int) page.evaluate(WIDTH))
          .as(() -> path + ": " + page.evaluate(TOO_WIDE, NARROWEST))
          .isLessThanOrEqualTo(NARROWEST);
    }
    found.assertAll();
  }
}
