package org.guildhall.portal.shared.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.guildhall.portal.shared.words.Words;

/** Dates down a page, with dots along a line to scale. */
public final class Timeline {
  private static final int WIDTH = 760;
  private static final int LEFT = 380;
  private static final int RIGHT = 730;
  private static final int ROW = 32;

  private Timeline() {}

  /** One date; {@code fixed} ones follow from the law, the others from a plan. */
  public record Point(String label, LocalDate day, boolean fixed) {}

  /** The chart as SVG; {@code description} is read out in its place. */
  public static String of(String description, List<Point> points) {
    var svg = new Svg(WIDTH, ROW * points.size() + 20, description);
    if (points.isEmpty()) {
      return svg.done();
    }
    LocalDate first = points.stream().map(Point::day).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = points.stream().map(Point::day).max(Comparator.naturalOrder()).orElseThrow();
    long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
    int y = 22;
    for (Point point : points) {
      int x = LEFT + along(first, point.day(), days);
      String day = Words.ukDate(point.day());
      svg.words(0, y + 5, "start", Svg.shortened(point.label(), 32));
      svg.words(LEFT - 14, y + 5, "end", day);
      svg.line(LEFT, y, RIGHT, y, "#e2e4e5");
      svg.line(LEFT, y, x, y, "#7fb2c4");
      svg.circle(x, y, 7, point.fixed() ? "#15404f" : "#6f777b", point.label() + ": " + day);
      y += ROW;
    }
    return svg.done();
  }

  private static int along(LocalDate first, LocalDate day, long days) {
    long since = ChronoUnit.DAYS.between(first, day);
    return since == 0
        ? 0
        : Svg.pixels(BigDecimal.valueOf(since), BigDecimal.valueOf(days), RIGHT - LEFT);
  }
}
