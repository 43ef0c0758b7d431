package org.guildhall.buying;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import jakarta.validation.constraints.DecimalMin;
import org.guildhall.buying.statute.Figure;
import org.guildhall.kit.testing.AmountRule;
import org.junit.jupiter.api.Test;

class AmountsTest {
  private static final String BUYING = "org.guildhall.buying";
  private static final String STATUTE = BUYING + ".statute";

  /** What comes in from outside is a number until it is checked. */
  private static final DescribedPredicate<JavaField> UNCHECKED =
      DescribedPredicate.describe(
          "come in from outside", field -> field.isAnnotatedWith(DecimalMin.class));

  /** The rules of the Act know nothing but Java; a figure of theirs has its source with it. */
  private static final DescribedPredicate<JavaField> OF_THE_ACT =
      DescribedPredicate.describe(
          "belong to the rules of the Act",
          field ->
              field.getOwner().getPackageName().startsWith(STATUTE)
                  || field.getRawType().isEquivalentTo(Figure.class));

  @Test
  void shouldKeepNetAndGrossApartWhereverAnAmountIs() {
    AmountRule.check(BUYING, UNCHECKED.or(OF_THE_ACT));
  }
}
