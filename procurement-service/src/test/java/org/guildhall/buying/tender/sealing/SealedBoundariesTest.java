package org.guildhall.buying.tender.sealing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.junit.jupiter.api.Test;

/** Who may touch what is sealed is a matter of packages, so that a reviewer sees it change. */
class SealedBoundariesTest {
  private static final String TENDER = "org.guildhall.buying.tender";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.guildhall.buying");

  @Test
  void shouldLetOnlyTheOpeningUnlockPrivateKeys() {
    noClasses()
        .that()
        .resideOutsideOfPackages(TENDER + ".opening..", TENDER + ".sealing..")
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
            TENDER,
            TENDER + ".sealing..",
            TENDER + ".log.kept",
            TENDER + ".opening..",
            TENDER + ".opened")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(KeyEncryptionKey.class)
        .check(classes);
  }

  @Test
  void shouldLetOnlyAssessmentAndAwardReadOpenedTenders() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            TENDER + ".opened",
            TENDER + ".reading",
            "org.guildhall.buying.assessment..",
            "org.guildhall.buying.award..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(OpenedTenders.class)
        .check(classes);
  }

  @Test
  void shouldLetNobodySealWithAKeyThatTheLogDoesNotVouchFor() {
    noClasses()
        .that()
        .resideOutsideOfPackages(TENDER + ".terms", TENDER + ".sealing..")
        .should()
        .callMethod(SealingKeys.class, "of", java.util.UUID.class, Envelope.class)
        .check(classes);
  }
}
