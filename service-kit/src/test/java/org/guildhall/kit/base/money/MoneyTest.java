package org.guildhall.kit.base.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void shouldCalculateExactly() {
    NetAmount tenth = NetAmount.of("0.10");
    assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(NetAmount.of("0.30"));
    assertThat(tenth.minus(NetAmount.of("0.30")).isNegative()).isTrue();
    assertThat(tenth.times(3)).isEqualTo(NetAmount.of("0.3"));
    assertThat(tenth.times(new BigDecimal("0.125")).amount()).isEqualTo(new BigDecimal("0.01250"));
    assertThat(NetAmount.ZERO.isZero()).isTrue();
    assertThat(GrossAmount.of("0.01").isPositive()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 0.20, 120.00",
    "0.01, 0.20, 0.01",
    "0.03, 0.20, 0.04",
    "33333.33, 0.20, 40000.00",
    "178250.8333, 0.20, 213901.00",
    "99.99, 0.05, 104.99",
    "12.34, 0, 12.34"
  })
  void shouldAddTaxToThePenny(String net, BigDecimal rate, String gross) {
    GrossAmount withTax = NetAmount.of(net).withTax(rate);
    assertThat(withTax.amount()).isEqualTo(new BigDecimal(gross));
  }

  @ParameterizedTest
  @CsvSource({"2.005, 2.01", "2.0049, 2.00", "-2.005, -2.01", "3, 3.00"})
  void shouldRoundHalfUp(String exact, String rounded) {
    assertThat(NetAmount.of(exact).rounded()).hasToString(rounded);
    assertThat(GrossAmount.of(exact).rounded()).hasToString(rounded);
  }

  @Test
  void shouldSumInAnyOrderToTheSame() {
    Random random = new Random(5);
    List<NetAmount> amounts =
        IntStream.range(0, 500)
            .mapToObj(i -> new NetAmount(BigDecimal.valueOf(random.nextLong(1_000_000_000), 4)))
            .toList();
    BigDecimal expected =
        amounts.stream().map(NetAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(amounts.reversed().stream().collect(NetAmount.sum()).amount()).isEqualTo(expected);
    assertThat(Stream.<GrossAmount>of().collect(GrossAmount.sum())).isEqualTo(GrossAmount.ZERO);
  }

  @Test
  void shouldBeEqualWhateverTheScale() {
    assertThat(NetAmount.of("1.0")).isEqualTo(NetAmount.of("1.00"));
    assertThat(NetAmount.of("1.0")).hasSameHashCodeAs(NetAmount.of("1.00"));
    assertThat(NetAmount.of("1")).isNotEqualTo(GrossAmount.of("1"));
    assertThat(NetAmount.of("0").hashCode()).isEqualTo(NetAmount.of("0.00").hashCode());
  }

  /** The compiler refuses it; this keeps anybody from offering a way round. */
  @Test
  void shouldOfferNothingThatMixesNetAndGross() {
    assertThat(takenBy(NetAmount.class)).doesNotContain(GrossAmount.class, Money.class);
    assertThat(takenBy(GrossAmount.class)).doesNotContain(NetAmount.class, Money.class);
  }

  private static List<Class<?>> takenBy(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .map(Method::getParameterTypes)
        .<Class<?>>flatMap(Arrays::stream)
        .toList();
  }

  @Test
  void shouldBeWrittenAsABareNumber() throws Exception {
    assertThat(json.writeValueAsString(NetAmount.of("12.50"))).isEqualTo("12.50");
    assertThat(json.writeValueAsString(new Priced(NetAmount.of("0.10"), GrossAmount.of("0.12"))))
        .isEqualTo("{\"net\":0.10,\"gross\":0.12}");
    assertThat(json.readValue("{\"net\":12.505,\"gross\":1E+2}", Priced.class))
        .isEqualTo(new Priced(NetAmount.of("12.505"), GrossAmount.of("100")));
    assertThat(json.readValue("12.10", GrossAmount.class).amount())
        .isEqualTo(new BigDecimal("12.10"));
  }

  private record Priced(NetAmount net, GrossAmount gross) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          288000.00 | £288,000
          1234.5    | £1,234.50
          0.0001    | £0.0001
          12.345    | £12.345
          0         | £0
          -3        | −£3
          """)
  void shouldBeWrittenAsPeopleWriteIt(BigDecimal amount, String written) {
    assertThat(Money.written(amount)).isEqualTo(written);
    assertThat(new NetAmount(amount).written()).isEqualTo(written);
  }
}
