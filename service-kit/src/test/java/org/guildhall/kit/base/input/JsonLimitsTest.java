package org.guildhall.kit.base.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLimitsTest {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  static {
    new JsonLimits().customize(JSON);
  }

  /** A field, and what is no value of it. */
  private static final String OF_ANOTHER_KIND =
      """
      whole  | 2.5
      whole  | 2.0
      whole  | "2"
      whole  | ""
      whole  | true
      small  | 3.9
      large  | 1e3
      large  | "7"
      exact  | "12,50"
      exact  | "10%"
      exact  | ""
      exact  | true
      amount | "12,50"
      amount | "£12.50"
      truth  | "yes"
      truth  | "true"
      truth  | 1
      plain  | 0
      plain  | ""
      text   | 5
      text   | 5.0
      text   | false
      texts  | [1]
      scores | {"a": 2.5}
      scores | {"a": "2"}
      colour | 1
      colour | ""
      day    | 20000
      day    | [2027, 1, 2]
      day    | "2027-01-02T23:30:00Z"
      day    | "2027-02-30"
      day    | ""
      moment | 1800000000
      moment | "2027-02-30T12:00:00Z"
      moment | "2027-01-02"
      moment | ""
      """;

  private enum Colour {
    RED,
    GREEN
  }

  private record Sent(
      @Nullable Integer whole,
      int small,
      @Nullable Long large,
      @Nullable BigDecimal exact,
      @Nullable NetAmount amount,
      @Nullable Boolean truth,
      boolean plain,
      @Nullable String text,
      @Nullable List<String> texts,
      @Nullable Map<String, Integer> scores,
      @Nullable Colour colour,
      @Nullable LocalDate day,
      @Nullable Instant moment) {}

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = OF_ANOTHER_KIND)
  void shouldTakeNothingThatIsSentForSomethingElse(String field, String value) {
    assertThatThrownBy(() -> read("{\"" + field + "\": " + value + "}"))
        .isInstanceOf(MismatchedInputException.class);
  }

  @Test
  void shouldReadWhatIsSentAsWhatItIs() throws JsonProcessingException {
    assertThat(
            read(
                """
                {"whole": 2, "small": 3, "large": 7, "exact": "12.00", "amount": 12.50, "truth": true,
                 "plain": false, "text": "5", "texts": ["1"], "scores": {"a": 2},
                 "colour": "GREEN", "day": "2027-01-02", "moment": "2027-01-02T23:30:00Z"}
                """))
        .isEqualTo(
            new Sent(
                2,
                3,
                7L,
                new BigDecimal("12.00"),
                NetAmount.of("12.50"),
                true,
                false,
                "5",
                List.of("1"),
                Map.of("a", 2),
                Colour.GREEN,
                LocalDate.of(2027, 1, 2),
                Instant.parse("2027-01-02T23:30:00Z")));
  }

  private static Sent read(String json) throws JsonProcessingException {
    return JSON.readValue(json, Sent.class);
  }
}
