package org.guildhall.buying;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class LinesTest {

  /** Whatever was sealed must be read as it is when it is opened; it stands in no letter. */
  private static final DescribedPredicate<JavaField> OF_A_TENDER =
      DescribedPredicate.describe(
          "of a tender",
          field -> field.getOwner().getName().startsWith(TenderContent.class.getName()));

  @Test
  void shouldTakeEveryNameAndTitleInOneLine() {
    HouseRules.checkLines("org.guildhall.buying", OF_A_TENDER);
  }
}
