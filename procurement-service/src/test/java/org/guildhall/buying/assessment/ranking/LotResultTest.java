package org.guildhall.buying.assessment.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.assessment.scoring.LotRanking;
import org.guildhall.buying.procurement.AProcurement;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.tender.opened.OpenedPrice;
import org.guildhall.kit.base.money.NetAmount;
import org.junit.jupiter.api.Test;

class LotResultTest {
  private static final UUID TENDER = new UUID(0, 1);

  @Test
  void shouldTellTheBuyersOfAPriceThatIsHardlyMeant() {
    assertThat(priced("0.0000", "0.00").abnormallyLow(TENDER))
        .containsExactly("“Licences” is priced at nothing.", "The whole price is nothing.");
  }

  @Test
  void shouldTellNothingOfAPriceLikeAnyOtherOrOneThatStayedSealed() {
    LotResult result = priced("0.01", "6.00");

    assertThat(result.abnormallyLow(TENDER)).isEmpty();
    assertThat(result.abnormallyLow(new UUID(0, 2))).isEmpty();
  }

  private static LotResult priced(String unitPrice, String total) {
    var procurement = AProcurement.in(ProcurementStatus.PLANNED);
    Lot lot = procurement.lots().getFirst();
    UUID licences = lot.items().getFirst().id();
    var price =
        new OpenedPrice(TENDER, NetAmount.of(total), Map.of(licences, NetAmount.of(unitPrice)));
    return new LotResult(
        lot,
        Methods.of(procurement, lot),
        new LotRanking(List.of(), Optional.empty()),
        Map.of(),
        Map.of(TENDER, price),
        Map.of());
  }
}
