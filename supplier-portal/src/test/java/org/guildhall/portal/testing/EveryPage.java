package org.guildhall.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The address of every page there is; a new page is among them by itself. */
public final class EveryPage {
  public static final UUID ID = UUID.fromString("01990000-0000-7000-8000-0000000000aa");
  private static final String QUERY =
      "?challenge=%1$s&consortium=%1$s&subject=%1$s&to=/&leaf=%2$s".formatted(ID, "ab".repeat(32));
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?:\\s*:\\s*([^}]+))?}");
  private static final List<String> NOT_PAGES =
      List.of(
          "api/",
          "assets/",
          "sign-in",
          "sign-out",
          "signed-in-here",
          "second-factor",
          "account/second-factor",
          "{nowhere");

  private EveryPage() {}

  /** The address of every GET, with a sample for each parameter. */
  public static List<String> addresses() {
    List<String> addresses =
        pages()
            .map(EveryPage::template)
            .filter(path -> NOT_PAGES.stream().noneMatch(path::startsWith))
            .flatMap(EveryPage::filled)
            .sorted()
            .distinct()
            .map(path -> "/" + path + QUERY)
            .toList();
    assertThat(addresses).hasSizeGreaterThan(80);
    return addresses;
  }

  /** Of every GET, once for each thing behind the question mark that is more than a text. */
  public static List<String> unreadable() {
    return pages()
        .flatMap(method ->
            Arrays.stream(method.reflect().getParameters())
                .filter(each -> each.isAnnotationPresent(QueryParam.class))
                .filter(each -> each.getType() != String.class && each.getType() != boolean.class)
                .map(each -> each.getAnnotation(QueryParam.class).value())
                .flatMap(name ->
                    filled(template(method)).map(path -> "/" + path + "?" + name + "=banana")))
        .sorted()
        .toList();
  }

  private static Stream<JavaMethod> pages() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.guildhall.portal");
    return classes.stream()
        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(GET.class));
  }

  private static String template(JavaMethod method) {
    String type = method.getOwner().getAnnotationOfType(Path.class).value();
    String own =
        method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
    return (type + "/" + own).replaceAll("/+", "/").replaceAll("^/|/$", "");
  }

  private static Stream<String> filled(String template) {
    Matcher parameter = PARAMETER.matcher(template);
    if (!parameter.find()) {
      return Stream.of(template);
    }
    String pattern = parameter.group(2);
    List<String> values = new ArrayList<>();
    if (pattern == null) {
      values.add(ID.toString());
    } else if (pattern.startsWith("\\d")) {
      values.add("0");
    } else {
      values.addAll(Arrays.asList(pattern.split("\\|")));
    }
    return values.stream()
        .map(value ->
            template.substring(0, parameter.start())
                + value.strip()
                + template.substring(parameter.end()))
        .flatMap(EveryPage::filled);
  }
}
