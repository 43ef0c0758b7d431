package org.guildhall.portal.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the pages are made of, found out without a browser, which need not open all of them. */
public final class PageParts {
  private static final int OK = 200;
  private static final Set<String> TELLING = Set.of("role", "type", "scope");

  private PageParts() {}

  /** As few pages as show all there is: always the one next that adds most. */
  public static List<String> pagesWithAllOfThem(Reader reader) {
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
            .map(PageParts::told)
            .sorted()
            .toList();
  }

  private static String told(Attribute attribute) {
    return attribute.getKey()
        + (TELLING.contains(attribute.getKey()) ? "=" + attribute.getValue() : "");
  }
}
