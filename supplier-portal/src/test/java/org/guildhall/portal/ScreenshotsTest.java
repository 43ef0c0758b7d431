package org.guildhall.portal;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.portal.testing.Browser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures for the documentation from a running installation with the demo loaded. Run by
 * {@code docs/screenshots.sh}; without an address it is left out.
 */
class ScreenshotsTest {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private record Shot(String name, String who, String start, String thenFirst) {}

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("home", "", "/", ""),
          new Shot("search", "", "/search?q=housing", ""),
          new Shot("challenge", "", "/challenges", ".gh-result a"),
          new Shot("procurement", "", "/procurements", ".gh-result a"),
          new Shot("notice", "", "/search?kind=notice&sort=newest", ".gh-result a"),
          new Shot("log", "", "/log", ""),
          new Shot("tasks", "nadia.northbridge", "/tasks", ""),
          new Shot("consortium", "nadia.northbridge", "/consortia", "main ul a, main article a"),
          new Shot("our-responses", "sam.brightpath", "/responses", ""),
          new Shot("our-tenders", "sam.brightpath", "/tenders", ""),
          new Shot("evaluations", "eva.northbridge", "/evaluations", ""));

  @Test
  void shouldTakePicturesOfARunningInstallation() {
    String base = System.getProperty("guildhall.base", "");
    Assumptions.assumeFalse(base.isBlank(), "No running installation given (-Dguildhall.base=…)");
    Path folder = Path.of(System.getProperty("screenshots.folder", "../docs/screenshots"));
    Browser browser = Browser.at(base);
    for (Shot shot : SHOTS) {
      Browser.Visitor visitor = browser.person();
      if (!shot.who().isEmpty()) {
        visitor.signsIn(shot.who());
      }
      Page page = visitor.goesTo(shot.start()).page();
      page.setViewportSize(WIDTH, HEIGHT);
      Locator first = shot.thenFirst().isEmpty() ? null : page.locator(shot.thenFirst()).first();
      if (first != null && first.count() > 0) {
        first.click();
      }
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(folder.resolve(shot.name() + ".png"))
              .setFullPage(true));
      page.context().close();
    }
  }
}
