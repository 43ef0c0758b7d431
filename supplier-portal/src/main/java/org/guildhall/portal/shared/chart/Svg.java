package org.guildhall.portal.shared.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Writes SVG text; everything that comes from people is escaped. Where there is no room for it the
 * chart keeps its size, so that its words can be read, and moves sideways within its region.
 */
final class Svg {
  private final StringBuilder text = new StringBuilder();

  Svg(int width, int height, String description) {
    text.append(
        String.format(
            Locale.ROOT,
            "<div class=\"gh-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chart: %3$s\">"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gh-chart\""
                + " viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\" role=\"img\""
                + " aria-label=\"%3$s\">",
            width,
            height,
            escaped(description)));
  }

  Svg rectangle(int x, int y, int width, int height, String fill, String title) {
    text.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\""
                + " fill=\"%s\"><title>%s</title></rect>",
            x,
            y,
            width,
            height,
            fill,
            escaped(title)));
    return this;
  }

  Svg line(int x1, int y1, int x2, int y2, String stroke) {
    text.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\"/>",
            x1,
            y1,
            x2,
            y2,
            stroke));
    return this;
  }

  Svg circle(int x, int y, int radius, String fill, String title) {
    text.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"><title>%s</title></circle>",
            x,
            y,
            radius,
            fill,
            escaped(title)));
    return this;
  }

  Svg words(int x, int y, String anchor, String words) {
    text.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" font-size=\"14\" text-anchor=\"%s\""
                + " fill=\"#0b0c0c\">%s</text>",
            x,
            y,
            anchor,
            escaped(words)));
    return this;
  }

  String done() {
    return text + "</svg></div>";
  }

  /** Pixels for a value when {@code most} fills {@code width}; a positive value is always seen. */
  static int pixels(BigDecimal value, BigDecimal most, int width) {
    if (value.signum() <= 0 || most.signum() <= 0) {
      return 0;
    }
    int pixels =
        value.multiply(BigDecimal.valueOf(width)).divide(most, 0, RoundingMode.HALF_UP).intValue();
    return Math.max(1, pixels);
  }

  static String shortened(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
