package org.guildhall.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.oidc.TokenStateManager;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.File;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.attribute.FileAttribute;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.input.Amount;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.facts.outbox.Outbox;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.RequiresScope;
import org.guildhall.kit.web.permission.SecondFactor;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.kit.web.permission.UnsignedForms;

/** The rules that can be read from compiled classes. */
final class CodeRules {

  private static final String KIT = "org.guildhall.kit";

  /** It hands on what the services ask for. */
  private static final String PORTAL = "org.guildhall.portal";

  private static final List<Class<? extends Annotation>> PERMISSIONS =
      List.of(
          RequiresRole.class,
          SignedIn.class,
          OperatorOnly.class,
          OpenToAll.class,
          RequiresScope.class);

  private static final Set<Role> BINDING = EnumSet.of(Role.APPROVER, Role.OPENER, Role.ADMIN);

  /** What makes Quarkus read a body as a form. */
  private static final Set<String> SPOOLED =
      Set.of(
          "jakarta.ws.rs.FormParam",
          "jakarta.ws.rs.core.EntityPart",
          "org.jboss.resteasy.reactive.MultipartForm",
          "org.jboss.resteasy.reactive.PartType",
          "org.jboss.resteasy.reactive.RestForm",
          "org.jboss.resteasy.reactive.server.WithFormRead");

  private CodeRules() {}

  static Map<String, ArchRule> of(String base) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("every endpoint declares exactly one permission", declaresPermission());
    rules.put("every POST is idempotent", postsAreIdempotent());
    if (!base.equals(PORTAL)) {
      rules.put("what approves says whether it demands a second factor", saysSecondFactor());
    }
    rules.put("what a client sends is validated", bodiesAreValidated());
    rules.put("a decimal has a largest value", decimalsAreBounded());
    rules.put("resources do not touch repositories", resourcesDoNotTouchRepositories());
    rules.put("no upload lies anywhere on its way", uploadsAreStreams());
    rules.put("packages have no cycles", noCycles(base));
    rules.put("no field injection", noFields().should().beAnnotatedWith(Inject.class));
    rules.put("no reactive types", noReactiveTypes());
    rules.put("entities are closed", noSetters());
    rules.put("time comes from the clock", timeComesFromTheClock(base));
    rules.put("what changes is recorded in one way", changesAreRecordedInOneWay());
    rules.put("only own packages and the kit", onlyOwnPackages(base));
    if (base.equals(KIT)) {
      rules.put("the kit knows no domain", kitKnowsNoDomain());
      rules.put(
          "the kit's parts have no cycles",
          slices().matching(KIT + ".(*)..").should().beFreeOfCycles());
    }
    return rules;
  }

  /**
   * A file is the body of a request and read as a stream. Quarkus writes the parts of forms into
   * temporary files, where they lie in clear for everybody who can list that folder (ADR 27). The
   * filters for unsigned forms and for their tokens wait for a form that was read already.
   */
  private static ArchRule uploadsAreStreams() {
    return noClasses()
        .that()
        .areNotAssignableTo(UnsignedForms.class)
        .and()
        .doNotHaveSimpleName("SignedForms")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "forms that are written to files",
                type ->
                    type.getPackageName()
                            .matches("org\\.jboss\\.resteasy\\.reactive(\\.server)?\\.multipart")
                        || SPOOLED.contains(type.getName())))
        .orShould()
        .callMethod(File.class, "createTempFile", String.class, String.class)
        .orShould()
        .callMethod(
            Files.class, "createTempFile", String.class, String.class, FileAttribute[].class);
  }

  static ArchRule noCycles(String base) {
    return slices().matching(base + ".(**)").should().beFreeOfCycles();
  }

  private static ArchRule declaresPermission() {
    return methods()
        .that(areEndpoints())
        .should(
            condition(
                "declare exactly one permission",
                method -> PERMISSIONS.stream().filter(method::isAnnotatedWith).count() == 1));
  }

  /**
   * An act that is forgotten here would be done with a password that somebody has guessed. Whoever
   * administers can make somebody an approver, themselves too. What is declared for a scope asks it
   * of operators in the filter.
   */
  private static ArchRule saysSecondFactor() {
    return methods()
        .that(areEndpoints())
        .and(DescribedPredicate.describe("approve, open, administer or operate", CodeRules::binds))
        .should()
        .beAnnotatedWith(SecondFactor.class)
        .allowEmptyShould(true);
  }

  private static boolean binds(JavaMethod act) {
    return !act.isAnnotatedWith(GET.class)
        && (act.isAnnotatedWith(OperatorOnly.class)
            || act.tryGetAnnotationOfType(RequiresRole.class)
                .filter(role -> Arrays.stream(role.value()).anyMatch(BINDING::contains))
                .isPresent());
  }

  private static ArchRule postsAreIdempotent() {
    return methods()
        .that()
        .areAnnotatedWith(POST.class)
        .and()
        .areDeclaredInClassesThat(areServerResources())
        .should()
        .beAnnotatedWith(Idempotent.class);
  }

  /** Bean Validation is the one way: a body is a record of ours and checked before it is used. */
  private static ArchRule bodiesAreValidated() {
    return methods()
        .that(areEndpoints())
        .should(
            condition(
                "have its body checked by @Valid",
                method ->
                    method.getParameters().stream()
                        .filter(CodeRules::isBody)
                        .allMatch(body -> body.isAnnotatedWith(Valid.class))));
  }

  /** What is not bound from elsewhere and is a type of ours. */
  private static boolean isBody(JavaParameter parameter) {
    return parameter.getRawType().getPackageName().startsWith("org.guildhall.")
        && parameter.getAnnotations().stream()
            .noneMatch(a ->
                a.getRawType()
                    .getPackageName()
                    .matches("jakarta\\.ws\\.rs.*|org\\.jboss\\.resteasy.*"));
  }

  /** No column keeps any number, and a number that is kept has to be read again. */
  private static ArchRule decimalsAreBounded() {
    return fields()
        .that()
        .haveRawType(BigDecimal.class)
        .and()
        .areAnnotatedWith(DecimalMin.class)
        .should()
        .beAnnotatedWith(Amount.class)
        .orShould()
        .beAnnotatedWith(Digits.class)
        .orShould()
        .beAnnotatedWith(DecimalMax.class);
  }

  private static ArchRule resourcesDoNotTouchRepositories() {
    DescribedPredicate<JavaClass> repositories =
        DescribedPredicate.describe(
            "repositories",
            type ->
                type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                    || type.isAssignableTo(EntityManager.class)
                    || type.isAssignableTo("javax.sql.DataSource"));
    return noClasses().that(areServerResources()).should().dependOnClassesThat(repositories);
  }

  private static ArchRule noReactiveTypes() {
    return noMethods()
        .that()
        // Where sessions are kept is asked for so, and in no other way.
        .areDeclaredInClassesThat()
        .areNotAssignableTo(TokenStateManager.class)
        .should()
        .haveRawReturnType(
            DescribedPredicate.describe(
                "reactive types", type -> type.getPackageName().startsWith("io.smallrye.mutiny")));
  }

  private static ArchRule noSetters() {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .should()
        .haveNameMatching("set[A-Z].*")
        .andShould()
        .bePublic();
  }

  /** {@code Instant.now()} and the like know nothing of the sandbox. */
  private static ArchRule timeComesFromTheClock(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and()
        .resideOutsideOfPackages(KIT + "..")
        .should()
        .callMethod("java.time.Instant", "now")
        .orShould()
        .callMethod("java.time.LocalDate", "now")
        .orShould()
        .callMethod("java.time.LocalDateTime", "now")
        .orShould()
        .callMethod("java.time.ZonedDateTime", "now")
        .orShould()
        .callMethod("java.time.OffsetDateTime", "now");
  }

  /** Time, audit trail and outbox come to a use case as one collaborator. */
  private static ArchRule changesAreRecordedInOneWay() {
    return classes()
        .that()
        .resideOutsideOfPackage(KIT + "..")
        .should(
            new ArchCondition<>("have Changes, not its parts") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean parts = has(type, AuditTrail.class) || has(type, Outbox.class);
                boolean both = has(type, Changes.class) && has(type, Clock.class);
                events.add(
                    new SimpleConditionEvent(
                        type,
                        !parts && !both,
                        type.getName() + " should take time, audit and outbox from Changes"));
              }
            });
  }

  private static boolean has(JavaClass type, Class<?> collaborator) {
    return type.getFields().stream().anyMatch(f -> f.getRawType().isEquivalentTo(collaborator));
  }

  private static ArchRule onlyOwnPackages(String base) {
    return noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "another service's packages",
                type ->
                    type.getPackageName().startsWith("org.guildhall.")
                        && !type.getPackageName().startsWith(base)
                        && !type.getPackageName().startsWith(KIT)));
  }

  private static ArchRule kitKnowsNoDomain() {
    return classes()
        .should()
        .notBeAnnotatedWith(Entity.class)
        .andShould()
        .haveNameNotMatching(
            ".*(Organisation|Challenge|Consorti|Procurement|Tender|Evaluation|Award|Contract"
                + "|Notice|Supplier|Council).*");
  }

  private static DescribedPredicate<JavaMethod> areEndpoints() {
    return DescribedPredicate.describe(
        "are endpoints",
        method ->
            areServerResources().test(method.getOwner())
                && method.getAnnotations().stream()
                    .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class)));
  }

  /** Interfaces with {@code @Path} are clients. */
  private static DescribedPredicate<JavaClass> areServerResources() {
    return DescribedPredicate.describe(
        "resources", type -> !type.isInterface() && type.isAnnotatedWith(Path.class));
  }

  private static ArchCondition<JavaMethod> condition(
      String words, java.util.function.Predicate<JavaMethod> holds) {
    return new ArchCondition<>(words) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                method, holds.test(method), method.getFullName() + " should " + words));
      }
    };
  }
}
