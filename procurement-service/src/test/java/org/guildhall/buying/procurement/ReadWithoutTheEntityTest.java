package org.guildhall.buying.procurement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Other features read how far a procurement is, or what it buys, and not the entity that can be
 * changed; who has it in hand has locked it, or changes it for one who has.
 */
class ReadWithoutTheEntityTest {
  private static final DescribedPredicate<JavaClass> CHANGE_NOTHING =
      DescribedPredicate.describe(
          "lock no procurement and change none",
          type ->
              type.getMethodCallsFromSelf().stream()
                  .noneMatch(call ->
                      call.getTargetOwner().isEquivalentTo(Procurements.class)
                              && call.getName().equals("lockedById")
                          || call.getTargetOwner().isEquivalentTo(Procurement.class)
                              && isOfTheEntityAlone(call.getName())));

  private static boolean isOfTheEntityAlone(String method) {
    return Arrays.stream(ProcurementContent.class.getMethods())
        .noneMatch(shared -> shared.getName().equals(method));
  }

  @Test
  void shouldHandTheEntityToNobodyWhoOnlyReads() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.guildhall.buying.procurement..")
        .and(CHANGE_NOTHING)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Procurement.class)
        .because("they read a ProcurementStage from Stages, or a ProcurementContent")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.guildhall.buying"));
  }
}
