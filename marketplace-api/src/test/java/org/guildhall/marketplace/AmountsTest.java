package org.guildhall.marketplace;

import com.tngtech.archunit.base.DescribedPredicate;
import org.guildhall.kit.testing.AmountRule;
import org.junit.jupiter.api.Test;

class AmountsTest {

  /** Also where they come in from outside: they are read as what they are. */
  @Test
  void shouldKeepNetAndGrossApartWhereverAnAmountIs() {
    AmountRule.check("org.guildhall.marketplace", DescribedPredicate.alwaysFalse());
  }
}
