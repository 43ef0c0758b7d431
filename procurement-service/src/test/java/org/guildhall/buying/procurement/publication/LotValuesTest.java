package org.guildhall.buying.procurement.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LotValuesTest {

  @Test
  void shouldShareAnOverriddenTotalToThePennyInProportion() {
    var random = new Random(99);
    for (int run = 0; run < 2_000; run++) {
      var computed = new LinkedHashMap<UUID, BigDecimal>();
      for (int lot = 0; lot < 1 + random.nextInt(8); lot++) {
        computed.put(UUID.randomUUID(), BigDecimal.valueOf(random.nextInt(1_000_000), 2));
      }
      var sum = computed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      var total = BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), 2);

      var parts = LotValues.shared(total, sum, computed);

      assertThat(parts.keySet()).isEqualTo(computed.keySet());
      assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(total);
      assertThat(parts.values()).allSatisfy(part -> assertThat(part.signum()).isNotNegative());
    }
  }
}
