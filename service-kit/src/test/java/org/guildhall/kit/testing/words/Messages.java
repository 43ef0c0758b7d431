package org.guildhall.kit.testing.words;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said when a request does not keep what the records of an API promise of it. */
public final class Messages {
  private static final Pattern OF_A_LIBRARY =
      Pattern.compile(
          "must not be (?:null|blank|empty)|must match|out of bounds|well-formed|\\bnull\\b"
              + "|[A-Z]{2,}_[A-Z_]+|\\{[\\w.]+\\.\\w+}");

  private Messages() {}

  /** Every constraint below the package whose message is none for people, with that message. */
  public static Set<String> objections(String basePackage) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(basePackage);
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      constraints(type)
          .forEach(constraint -> {
            String message = message(constraint);
            if (OF_A_LIBRARY.matcher(message).find()) {
              found.add(
                  "%s of %s says \"%s\""
                      .formatted(constraint.getRawType().getSimpleName(), type.getName(), message));
            }
          });
    }
    return found;
  }

  private static Stream<JavaAnnotation<?>> constraints(JavaClass type) {
    return Stream.concat(
            type.getFields().stream().flatMap(field -> field.getAnnotations().stream()),
            Stream.concat(
                type.getAnnotations().stream(),
                type.getMethods().stream().flatMap(method -> method.getAnnotations().stream())))
        .filter(each -> each.getRawType().isMetaAnnotatedWith("jakarta.validation.Constraint"))
        // Of a text and of a list it says different things, in words of its own.
        .filter(each -> !each.getRawType().isEquivalentTo(Size.class))
        .map(each -> (JavaAnnotation<?>) each);
  }

  /** What stands in the annotation, or what it refers to: our own words before the library's. */
  private static String message(JavaAnnotation<?> constraint) {
    String written = String.valueOf(constraint.get("message").orElse(""));
    if (!written.startsWith("{") || !written.endsWith("}")) {
      return written;
    }
    String key = written.substring(1, written.length() - 1);
    for (String bundle :
        List.of("ValidationMessages", "org.hibernate.validator.ValidationMessages")) {
      ResourceBundle words = ResourceBundle.getBundle(bundle, Locale.ROOT);
      if (words.containsKey(key)) {
        return words.getString(key);
      }
    }
    return written;
  }
}
