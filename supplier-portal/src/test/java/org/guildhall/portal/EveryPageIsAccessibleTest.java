package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.Browser;
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
    List<String> pages = pagesWithEveryPart(Reader.of(base).signsIn("olive.operator"));
    assertThat(pages).isNotEmpty();

    var olive = Browser.at(base.toString()).person().signsIn("olive.operator");
    pages.forEach(page -> olive.goesTo(page).findsItAccessible());
  }

  /** As few pages as show all there is: always the one next that adds most. */
  private static List<String> pagesWithEveryPart(Reader reader) {
    Map<String, Set<String>> left = new LinkedHashMap<>();
    for (String path : EveryPage.addresses()) {
      reader.goesTo(path);
      if (reader.isPage() && reader.status() == OK) {
        left.put(path, parts(reader.page()));
      }
    }
    List<String> pages = new ArrayList<>();
    while (!left.isEmpty()) {
      String most =
          left.keySet().stream().max(Comparator.comparing(p -> left.get(p).size())).orElseThrow();
      Set<String> seen = left.remove(most);
      pages.add(most);
      left.values().forEach(parts -> parts.removeAll(seen));
      left.values().removeIf(Set::isEmpty);
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
