package org.guildhall.buying.statute;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.buying.statute.gate.Binding;
import org.guildhall.buying.statute.gate.Gate;
import org.guildhall.buying.statute.gate.Gates;
import org.guildhall.buying.statute.gate.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A rule that nothing asks is decoration, and so is a gate that no step passes. */
class StatuteHouseTest {
  private static final String STATUTE = "org.guildhall.buying.statute";
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.guildhall.buying");
  }

  @Test
  void shouldBindEveryRuleToAStep() {
    Set<String> rules =
        classes.stream()
            .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> bound =
        Gates.all().stream()
            .flatMap(gate -> gate.bindings().stream())
            .map(binding -> binding.rule().getClass().getName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(rules).isNotEmpty().isEqualTo(bound);
  }

  @Test
  void shouldKeepEveryRuleInTheStatute() {
    assertThat(classes.stream().filter(type -> type.isAssignableTo(Rule.class)))
        .allMatch(type -> type.getPackageName().startsWith(STATUTE));
  }

  @Test
  void shouldNameEveryGateInAllAndGiveEveryStepOne() throws IllegalAccessException {
    for (var constant : Gates.class.getFields()) {
      assertThat(Modifier.isStatic(constant.getModifiers())).isTrue();
      var gate = (Gate<?>) constant.get(null);
      assertThat(Gates.all()).contains(gate);
      assertThat(constant.getName()).isEqualTo(gate.step().name());
    }
    assertThat(Gates.all().stream().map(Gate::step)).containsExactly(Step.values());
  }

  @Test
  void shouldAskEveryGateFromTheFeatureThatTakesTheStep() {
    Set<String> asked =
        classes.stream()
            .filter(type -> !type.getPackageName().startsWith(STATUTE))
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .filter(access -> access.getTargetOwner().isEquivalentTo(Gates.class))
            .map(JavaFieldAccess::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Step.values()).map(Step::name).toList());
  }

  @Test
  void shouldKnowEachRuleByOneIdWithASection() {
    var bindings = Gates.all().stream().flatMap(gate -> gate.bindings().stream()).toList();

    assertThat(bindings)
        .allSatisfy(binding -> {
          assertThat(binding.rule().ref().section()).startsWith("PA2023 s.");
          assertThat(binding.rule().ref().version()).isPositive();
          assertThat(binding.field()).isNotBlank();
        });
    var byId =
        bindings.stream()
            .map(Binding::rule)
            .collect(
                Collectors.groupingBy(
                    rule -> rule.ref().id(),
                    Collectors.mapping(Object::getClass, Collectors.toSet())));
    assertThat(byId.values()).allSatisfy(types -> assertThat(types).hasSize(1));
  }

  @Test
  void shouldImportOnlyJavaAndTheCalendar() {
    noClasses()
        .that()
        .resideInAPackage(STATUTE + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "neither java.*, the calendar nor the statute itself",
                (JavaClass type) ->
                    !type.getPackageName().startsWith("java.")
                        && !type.getPackageName().isEmpty()
                        && !type.getPackageName().startsWith("de.focus_shift.")
                        && !type.getPackageName().startsWith("org.jspecify.annotations")
                        && !type.getPackageName().startsWith(STATUTE)))
        .check(classes);
  }
}
