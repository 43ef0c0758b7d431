package org.guildhall.buying.procurement.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;
import org.junit.jupiter.api.Test;

class LotValuesTest {

  @Test
  void shouldShareAnOverriddenTotalToThePennyInProportion() {
    var random = new Random(99);
    for (int run = 0; run < 2_000; run++) {
      var computed = new LinkedHashMap<UUID, NetAmount>();
      for (int lot = 0; lot < 1 + random.nextInt(8); lot++) {
        computed.put(UUID.randomUUID(), pence(random.nextInt(1_000_000)));
      }
      var sum = computed.values().stream().collect(NetAmount.sum());
      var total = pence(1 + random.nextInt(1_000_000_000));

      var parts = LotValues.shared(total, sum, computed);

      assertThat(parts.keySet()).isEqualTo(computed.keySet());
      assertThat(parts.values().stream().collect(NetAmount.sum())).isEqualTo(total);
      assertThat(parts.values()).allSatisfy(part -> assertThat(part.isNegative()).isFalse());
    }
  }

  private static NetAmount pence(int pence) {
    return new NetAmount(BigDecimal.valueOf(pence, 2));
  }
}
