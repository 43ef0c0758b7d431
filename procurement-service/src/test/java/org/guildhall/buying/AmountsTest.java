package org.guildhall.buying;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.guildhall.buying.statute.Figure;
import org.guildhall.kit.base.money.Money;
import org.junit.jupiter.api.Test;

/** An amount says whether tax is in it; a plain decimal would let a net be added to a gross. */
class AmountsTest {
  private static final String BUYING = "org.guildhall.buying.";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "amount.*|.*Amount|price|.*Price|.*[vV]alue|.*[sS]aving|net|.*Net|gross|.*Gross|budget"
              + "|.*Budget|alone|comparable|pays");

  private static final DescribedPredicate<JavaField> NAMED_AS_AN_AMOUNT =
      DescribedPredicate.describe(
          "are named as an amount", field -> AMOUNT.matcher(field.getName()).matches());

  /** A figure of the Act has its source with it; the rules of the Act know nothing but Java. */
  private static final DescribedPredicate<JavaField> HOLDING_PLAIN_DECIMALS =
      DescribedPredicate.describe(
          "hold plain decimals",
          field ->
              !field.getRawType().isEquivalentTo(Figure.class)
                  && field.getType().getAllInvolvedRawTypes().stream()
                      .anyMatch(type -> type.isEquivalentTo(BigDecimal.class)));

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.guildhall.buying");

  /** What comes in from outside is a number until it is checked. */
  @Test
  void shouldKeepNetAndGrossApartWhereverAnAmountIs() {
    fields()
        .that(NAMED_AS_AN_AMOUNT)
        .and()
        .areNotAnnotatedWith(DecimalMin.class)
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage(BUYING + "statute..")
        .should(not(have(HOLDING_PLAIN_DECIMALS)))
        .because("a " + Money.class.getSimpleName() + " says whether it is net or gross")
        .check(classes);
  }
}
