package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.Browser;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Axe looks once at everything the pages are made of. Which pages show something that none before
 * them did is found out without a browser; only those are opened in one.
 */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class EveryPageIsAccessibleTest {
  private static final int OK = 200;
  private static final Set<String> TELLING = Set.of("role", "type", "scope");

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
  }

  @Test
  void shouldHaveNoPagePartThatAxeObjectsTo() {
    world.memberOf(EveryPage.ID, "Northbridge City Council", "UNITARY", Role.values());
    Map<String, Integer> pages = pagesWithNewParts(Reader.of(base).signsIn("olive.operator"));
    assertThat(pages).isNotEmpty();

    var olive = Browser.at(base.toString()).person().signsIn("olive.operator");
    pages.keySet().forEach(page -> olive.goesTo(page).findsItAccessible());
  }

  /** Each page that has parts which no page before it has, and how many. */
  private static Map<String, Integer> pagesWithNewParts(Reader reader) {
    Set<String> known = new HashSet<>();
    Map<String, Integer> pages = new LinkedHashMap<>();
    for (String path : EveryPage.addresses()) {
      reader.goesTo(path);
      if (reader.isPage() && reader.status() == OK) {
        Set<String> parts = parts(reader.page());
        parts.removeAll(known);
        if (!parts.isEmpty()) {
          pages.put(path, parts.size());
          known.addAll(parts);
        }
      }
    }
    return pages;
  }

  /** Which elements with which classes and roles stand inside which. */
  private static Set<String> parts(Document page) {
    return page.body().select("*").stream()
        .filter(each -> each.parent() != null)
        .map(each -> shape(each.parent()) + ">" + shape(each))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String shape(Element element) {
    return element.tagName()
        + "."
        + element.className()
        + element.attributes().asList().stream()
            .filter(attribute -> !attribute.getKey().equals("class"))
            .map(EveryPageIsAccessibleTest::told)
            .sorted()
            .toList();
  }

  private static String told(Attribute attribute) {
    return attribute.getKey()
        + (TELLING.contains(attribute.getKey()) ? "=" + attribute.getValue() : "");
  }
}
