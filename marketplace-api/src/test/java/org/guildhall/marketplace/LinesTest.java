package org.guildhall.marketplace;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import org.guildhall.kit.testing.HouseRules;
import org.guildhall.marketplace.organisation.Address;
import org.junit.jupiter.api.Test;

class LinesTest {

  /** People write the parts of an address in several lines, and notices do. */
  private static final DescribedPredicate<JavaField> OF_AN_ADDRESS =
      DescribedPredicate.describe(
          "of an address", field -> field.getOwner().isEquivalentTo(Address.class));

  @Test
  void shouldTakeEveryNameAndTitleInOneLine() {
    HouseRules.checkLines("org.guildhall.marketplace", OF_AN_ADDRESS);
  }
}
