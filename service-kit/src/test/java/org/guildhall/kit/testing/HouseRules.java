package org.guildhall.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.guildhall.kit.web.permission.SecondFactor;
import org.junit.jupiter.api.DynamicTest;

/**
 * The house style as tests. Each module has one short test class:
 *
 * <pre>{@code
 * class HouseRulesTest {
 *   @TestFactory
 *   Stream<DynamicTest> shouldKeepTheHouseRules() {
 *     return HouseRules.of("org.guildhall.marketplace");
 *   }
 * }
 * }</pre>
 */
public final class HouseRules {

  private HouseRules() {}

  /**
   * @param basePackage of the module whose sources lie below the working directory
   */
  public static Stream<DynamicTest> of(String basePackage) {
    JavaClasses classes = mainClassesOf(basePackage);
    Map<String, Runnable> rules = new LinkedHashMap<>();
    CodeRules.of(basePackage).forEach((name, rule) -> rules.put(name, () -> check(rule, classes)));
    new SourceRules(java.nio.file.Path.of("src"), basePackage).all().forEach(rules::put);
    return rules.entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), rule.getValue()::run));
  }

  /**
   * The rules of size, for sources that are no service: tools, load and browser tests.
   *
   * @param sources the folders below which the sources lie
   */
  public static Stream<DynamicTest> sizesOf(java.nio.file.Path... sources) {
    return Stream.of(sources)
        .flatMap(folder ->
            new SourceRules(folder, "")
                .sizes().entrySet().stream()
                    .map(rule ->
                        DynamicTest.dynamicTest(
                            folder + ": " + rule.getKey(), rule.getValue()::run)));
  }

  /**
   * The rule of direction alone, for a program that is no service.
   *
   * @param basePackage of a module on the class path
   */
  public static Stream<DynamicTest> directionOf(String basePackage) {
    JavaClasses classes = mainClassesOf(basePackage);
    return Stream.of(
        DynamicTest.dynamicTest(
            basePackage + ": packages have no cycles",
            () -> CodeRules.noCycles(basePackage).check(classes)));
  }

  /**
   * Names and titles stand in headings, lists and letters of others: every text below the package
   * that is to be short is one line.
   *
   * @param exempt fields that cannot be, each with a reason beside it
   */
  public static void checkLines(String basePackage, DescribedPredicate<JavaField> exempt) {
    fields()
        .that(DescribedPredicate.describe("are short texts", HouseRules::isShortText))
        .and(DescribedPredicate.not(exempt))
        .should()
        .beAnnotatedWith(OneLine.class)
        .check(mainClassesOf(basePackage));
  }

  /**
   * The acts below the package that demand a second factor: {@code POST /api/v1/…}, in order. Each
   * service has them written down in a test, so that one more or one less is seen.
   */
  public static List<String> demandingSecondFactor(String basePackage) {
    return mainClassesOf(basePackage).stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(act ->
            act.tryGetAnnotationOfType(SecondFactor.class)
                .filter(declared -> declared.notNeededBecause().isEmpty())
                .isPresent())
        .map(HouseRules::request)
        .sorted()
        .toList();
  }

  private static String request(JavaMethod act) {
    String verb =
        act.isAnnotatedWith(POST.class)
            ? "POST"
            : act.isAnnotatedWith(PUT.class) ? "PUT" : "DELETE";
    String own = act.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    String path = act.getOwner().getAnnotationOfType(Path.class).value() + "/" + own;
    return verb + " " + path.replaceAll("/+", "/").replaceAll("/$", "");
  }

  private static boolean isShortText(JavaField field) {
    Optional<Integer> most =
        field
            .tryGetAnnotationOfType(Text.class)
            .map(Text::value)
            .or(() -> field.tryGetAnnotationOfType(Size.class).map(Size::max));
    return field.getRawType().isEquivalentTo(String.class)
        && most.filter(length -> length <= OneLine.SHORT).isPresent();
  }

  static JavaClasses mainClassesOf(String basePackage) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("/test-classes/"))
        .importPackages(basePackage);
  }

  private static void check(ArchRule rule, JavaClasses classes) {
    rule.allowEmptyShould(true).check(classes);
  }
}
