package org.guildhall.kit.base.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void shouldCalculateExactly() {
    Money tenth = Money.gbp("0.10");
    assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Money.gbp("0.30"));
    assertThat(tenth.minus(Money.gbp("0.30")).isNegative()).isTrue();
    assertThat(tenth.times(3)).isEqualTo(Money.gbp("0.30"));
    assertThat(tenth.times(new BigDecimal("0.125"))).isEqualTo(Money.gbp("0.01250"));
    assertThat(Money.gbp("2.005").rounded()).isEqualTo(Money.gbp("2.01"));
    assertThat(Money.zero("GBP").isZero()).isTrue();
    assertThat(Money.gbp("1.0")).isEqualByComparingTo(Money.gbp("1.00"));
  }

  @Test
  void shouldNotMixCurrenciesNorKnowInventedOnes() {
    assertThatThrownBy(() -> Money.gbp("1").plus(Money.zero("EUR")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.zero("Pounds")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldBeWrittenAsOcdsWritesIt() throws Exception {
    ObjectMapper json = new ObjectMapper();
    String text = json.writeValueAsString(Money.gbp("12.50"));
    assertThat(text).isEqualTo("{\"amount\":12.50,\"currency\":\"GBP\"}");
    assertThat(json.readValue(text, Money.class)).isEqualByComparingTo(Money.gbp("12.50"));
  }
}
