package org.guildhall.kit.testing;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.guildhall.kit.base.money.Money;

/** An amount says whether tax is in it; a plain decimal would let a net be added to a gross. */
public final class AmountRule {

  private static final Pattern AMOUNT =
      Pattern.compile(
          "amount.*|.*Amount|price|.*Price|.*[vV]alue|.*[sS]aving|net|.*Net|gross|.*Gross|budget"
              + "|.*Budget|alone|comparable|pays|.*[tT]urnover|.*[bB]alanceSheet");

  private static final DescribedPredicate<JavaField> NAMED_AS_AN_AMOUNT =
      DescribedPredicate.describe(
          "are named as an amount", field -> AMOUNT.matcher(field.getName()).matches());

  private static final DescribedPredicate<JavaField> HOLDING_PLAIN_DECIMALS =
      DescribedPredicate.describe(
          "hold plain decimals",
          field ->
              field.getType().getAllInvolvedRawTypes().stream()
                  .anyMatch(type -> type.isEquivalentTo(BigDecimal.class)));

  private AmountRule() {}

  /**
   * No field below the package that is named as an amount holds a plain decimal.
   *
   * @param exempt fields that have to, each kind with a reason beside it
   */
  public static void check(String basePackage, DescribedPredicate<JavaField> exempt) {
    fields()
        .that(NAMED_AS_AN_AMOUNT)
        .and(DescribedPredicate.not(exempt))
        .should(not(have(HOLDING_PLAIN_DECIMALS)))
        .because("a " + Money.class.getSimpleName() + " says whether it is net or gross")
        .check(HouseRules.mainClassesOf(basePackage));
  }
}
