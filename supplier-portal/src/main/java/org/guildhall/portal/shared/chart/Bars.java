package org.guildhall.portal.shared.chart;

import java.math.BigDecimal;
import java.util.List;
import org.guildhall.portal.shared.words.Words;

/** Horizontal bars, one row a label, one or more stacked parts a row. */
public final class Bars {
  private static final List<String> FILLS = List.of("#15404f", "#7fb2c4", "#b1b4b6");
  private static final int WIDTH = 760;
  private static final int LABEL = 230;
  private static final int VALUE = 130;
  private static final int ROW = 34;
  private static final int TOP = 34;

  private Bars() {}

  /** One row; as many values as there are parts, negative ones are drawn as none. */
  public record Row(String label, List<BigDecimal> values, String total) {}

  /**
   * The chart as SVG.
   *
   * @param description what it shows, read out in its place
   * @param parts names of the stacked parts, for the key
   */
  public static String of(String description, List<String> parts, List<Row> rows) {
    var svg = new Svg(WIDTH, TOP + ROW * rows.size() + 6, description);
    key(svg, parts);
    BigDecimal most = rows.stream().map(Bars::sum).reduce(BigDecimal.ZERO, BigDecimal::max);
    int y = TOP;
    for (Row row : rows) {
      draw(svg, row, parts, most, y);
      y += ROW;
    }
    return svg.done();
  }

  private static void draw(Svg svg, Row row, List<String> parts, BigDecimal most, int y) {
    svg.words(LABEL - 10, y + 19, "end", Svg.shortened(row.label(), 30));
    int x = LABEL;
    for (int i = 0; i < row.values().size(); i++) {
      BigDecimal value = row.values().get(i);
      int width = Svg.pixels(value, most, WIDTH - LABEL - VALUE);
      if (width > 0) {
        String title = row.label() + ", " + parts.get(i) + ": " + Words.grouped(value);
        svg.rectangle(x, y, width, ROW - 10, FILLS.get(i % FILLS.size()), title);
        x += width;
      }
    }
    svg.words(x + 8, y + 19, "start", row.total());
  }

  private static void key(Svg svg, List<String> parts) {
    int x = LABEL;
    for (int i = 0; i < parts.size(); i++) {
      svg.rectangle(x, 6, 14, 14, FILLS.get(i % FILLS.size()), parts.get(i));
      svg.words(x + 20, 18, "start", parts.get(i));
      x += 40 + parts.get(i).length() * 8;
    }
  }

  private static BigDecimal sum(Row row) {
    return row.values().stream().reduce(BigDecimal.ZERO, (a, b) -> a.add(b.max(BigDecimal.ZERO)));
  }
}
