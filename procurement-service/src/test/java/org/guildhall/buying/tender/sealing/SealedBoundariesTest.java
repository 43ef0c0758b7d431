package org.guildhall.buying.tender.sealing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.guildhall.buying.tender.opening.OpenedTenders;
import org.junit.jupiter.api.Test;

/** Who may touch what is sealed is a matter of packages, so that a reviewer sees it change. */
class SealedBoundariesTest {
  private static final String BUYING = "org.guildhall.buying";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BUYING);

  @Test
  void shouldLetOnlyTheOpeningUnlockPrivateKeys() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BUYING + ".opening", BUYING + ".sealing")
        .should()
        .callMethod(SealingKeys.class, "unlock", java.util.UUID.class, Envelope.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(UnlockedKey.class)
        .check(classes);
  }

  @Test
  void shouldLetNobodyUnwrapKeysButSealingDraftsLogAndOpening() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            BUYING + ".sealing", BUYING + ".tender", BUYING + ".log", BUYING + ".opening")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(KeyEncryptionKey.class)
        .check(classes);
  }

  @Test
  void shouldLetOnlyAssessmentAndAwardReadOpenedTenders() {
    noClasses()
        .that()
        .resideInAnyPackage(
            BUYING + ".procurement..",
            BUYING + ".consortium..",
            BUYING + ".notice..",
            BUYING + ".tender..",
            BUYING + ".log..",
            BUYING + ".party..",
            BUYING + ".market..",
            BUYING + ".question..",
            BUYING + ".demand..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(OpenedTenders.class)
        .check(classes);
  }
}
