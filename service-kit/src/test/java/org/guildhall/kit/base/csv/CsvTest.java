package org.guildhall.kit.base.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void shouldLeaveNothingThatASpreadsheetTakesForAFormula() {
    assertThat(Csv.line(Stream.of("=1+1", "+1", "-1", "@x", "\tx", "x=", null, 1)))
        .isEqualTo("\"'=1+1\",\"'+1\",\"'-1\",\"'@x\",\"'\tx\",\"x=\",\"\",\"1\"\r\n");
  }

  @Test
  void shouldKeepQuotesCommasAndLineBreaksWithinACell() {
    assertThat(Csv.line(Stream.of("a \"b\", c", "d\ne")))
        .isEqualTo("\"a \"\"b\"\", c\",\"d\ne\"\r\n");
  }
}
