package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every page there is, shown with samples made from the API descriptions, without a browser. A new
 * page is among them by itself.
 */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class EveryPageTest {
  private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-0000000000aa");
  private static final String QUERY =
      "?challenge=%1$s&consortium=%1$s&subject=%1$s&to=/&leaf=%2$s".formatted(ID, "ab".repeat(32));
  private static final Pattern STORED_WORD = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?:\\s*:\\s*([^}]+))?}");
  private static final List<String> NOT_PAGES =
      List.of("api/", "assets/", "sign-in", "sign-out", "signed-in-here", "{nowhere");

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
  }

  @Test
  void shouldShowEveryPageInWordsForPeople() {
    world.memberOf(
        ID,
        "Northbridge City Council",
        "UNITARY",
        Role.ADMIN,
        Role.AUTHOR,
        Role.APPROVER,
        Role.BUYER,
        Role.OPENER,
        Role.EVALUATOR);
    assertPlain(Reader.of(base).signsIn("olive.operator"));
  }

  @Test
  void shouldShowEveryPageToASupplierOrSayThatItIsNotTheirs() {
    world.memberOf(ID, "Brightpath Digital Ltd", "SUPPLIER", Role.ADMIN, Role.BIDDER);
    assertPlain(Reader.of(base).signsIn("sam.brightpath"));
  }

  private static void assertPlain(Reader reader) {
    SoftAssertions pages = new SoftAssertions();
    for (String path : addresses()) {
      reader.goesTo("/" + path + QUERY);
      if (reader.isPage()) {
        String shown = shown(reader.page());
        pages.assertThat(reader.status()).as(path).isIn(200, 403, 404);
        pages.assertThat(reader.page().select("h1")).as("headings of " + path).hasSize(1);
        pages.assertThat(reader.page().title()).as("title of " + path).isNotBlank();
        pages.assertThat(shown).as(path).doesNotContainPattern(STORED_WORD);
        pages.assertThat(shown).as(path).doesNotContainPattern(MOMENT);
      }
    }
    pages.assertAll();
  }

  /** What a person reads; proofs and hashes are for programs. */
  private static String shown(Document page) {
    Document copy = page.clone();
    copy.select("pre, code, .gh-hash").remove();
    return copy.text();
  }

  /** The address of every GET, with a sample for each parameter. */
  private static List<String> addresses() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.guildhall.portal");
    List<String> addresses =
        classes.stream()
            .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(GET.class))
            .map(EveryPageTest::template)
            .filter(path -> NOT_PAGES.stream().noneMatch(path::startsWith))
            .flatMap(EveryPageTest::filled)
            .sorted()
            .distinct()
            .toList();
    assertThat(addresses).hasSizeGreaterThan(80);
    return addresses;
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
        .flatMap(EveryPageTest::filled);
  }
}
