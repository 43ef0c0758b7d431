package org.guildhall.portal.shared.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  @Test
  void shouldDrawBarsToScaleWithTheLongestFillingTheWidth() {
    String svg =
        Bars.of(
            "Licences by member",
            List.of("Bound", "Intent"),
            List.of(
                new Bars.Row("Northbridge", List.of(number("100"), number("0")), "100"),
                new Bars.Row("Eastmere", List.of(number("25"), number("25")), "50")));

    assertThat(svg)
        .contains("aria-label=\"Licences by member\"")
        .contains("width=\"400\" height=\"24\" fill=\"#15404f\"><title>Northbridge, Bound: 100")
        .contains("width=\"100\" height=\"24\" fill=\"#15404f\"><title>Eastmere, Bound: 25")
        .contains("width=\"100\" height=\"24\" fill=\"#7fb2c4\"><title>Eastmere, Intent: 25");
  }

  @Test
  void shouldShowEvenTheSmallestShareAndNoBarForNothing() {
    String svg =
        Bars.of(
            "Savings",
            List.of("Saving"),
            List.of(
                new Bars.Row("Large", List.of(number("1000000")), "£1,000,000"),
                new Bars.Row("Small", List.of(number("1")), "£1"),
                new Bars.Row("Worse off", List.of(number("-5")), "−£5")));

    assertThat(svg).contains("width=\"1\" height=\"24\"").doesNotContain("<title>Worse off");
  }

  @Test
  void shouldPutDatesInProportionAlongTheLine() {
    String svg =
        Timeline.of(
            "Timetable",
            List.of(
                new Timeline.Point("Tender notice", LocalDate.of(2026, 12, 1), true),
                new Timeline.Point("Middle", LocalDate.of(2026, 12, 11), false),
                new Timeline.Point("Deadline", LocalDate.of(2026, 12, 21), true)));

    assertThat(svg)
        .contains("<circle cx=\"380\"")
        .contains("<circle cx=\"555\"")
        .contains("<circle cx=\"730\"")
        .contains("11 December 2026");
  }

  @Test
  void shouldEscapeWhatPeopleTyped() {
    String svg =
        Bars.of(
            "a \"b\" <c>",
            List.of("x"),
            List.of(new Bars.Row("<script>", List.of(number("1")), "&")));

    assertThat(svg)
        .doesNotContain("<script>")
        .contains("&lt;script&gt;", "a &quot;b&quot; &lt;c&gt;");
  }

  @Test
  void shouldDrawAnEmptyTimelineAndASingleDay() {
    assertThat(Timeline.of("none", List.of())).endsWith("</svg></div>");
    var day = new Timeline.Point("Only", LocalDate.of(2026, 12, 1), true);
    assertThat(Timeline.of("one", List.of(day))).contains("<circle cx=\"380\"");
  }
}
