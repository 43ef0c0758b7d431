package org.guildhall.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pictures of the walk: those for the documentation (-Dscreenshots.folder=…) and, to look at while
 * working on the pages, every page anybody comes to (-Dgallery.folder=…).
 */
final class Gallery {
  private static final String PICTURES = System.getProperty("screenshots.folder", "");
  private static final String EVERYTHING = System.getProperty("gallery.folder", "");
  private static final int HIGHEST_PICTURE = 1600;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Gallery() {}

  static void picture(Page page, String name) {
    take(page, PICTURES, name, HIGHEST_PICTURE);
  }

  static void visit(Page page, String who) {
    String path =
        page.url()
            .replaceFirst("^https?://[^/]+", "")
            .replaceFirst("\\?.*", "")
            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x")
            .replace('/', '_');
    take(
        page,
        EVERYTHING,
        "%03d-%s%s".formatted(COUNT.incrementAndGet(), who.replaceFirst("\\..*", ""), path),
        Integer.MAX_VALUE);
  }

  private static void take(Page page, String folder, String name, int highest) {
    if (folder.isBlank()) {
      return;
    }
    BoundingBox whole = page.locator("html").boundingBox();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of(folder).resolve(name + ".png"))
            .setFullPage(true)
            .setClip(0, 0, whole.width, Math.min(whole.height, highest)));
  }
}
