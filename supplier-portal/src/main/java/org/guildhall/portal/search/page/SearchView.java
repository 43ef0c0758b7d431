package org.guildhall.portal.search.page;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.guildhall.portal.search.SearchQuery;
import org.guildhall.portal.search.SearchResults;
import org.guildhall.portal.search.SearchResults.Facet;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.jspecify.annotations.Nullable;

/** A page of what was found, and the addresses to which it leads. */
@TemplateData
public final class SearchView {

  private static final List<Choice> ORDERS =
      List.of(
          Choice.of("closing", "Closing soonest first"),
          Choice.of("newest", "Newest first"),
          Choice.of("value", "Worth most first"));

  /** How many pages have a link before and behind the present one. */
  private static final int NEIGHBOURS = 1;

  private final SearchList list;
  private final SearchForm search;
  private final SearchResults results;

  SearchView(SearchList list, SearchForm search, SearchResults results) {
    this.list = list;
    this.search = search;
    this.results = results;
  }

  /** One page to go to; a gap before it when pages are left out. */
  @TemplateData
  public record PageLink(int number, String href, boolean current, boolean afterGap) {}

  public SearchList list() {
    return list;
  }

  public Form form() {
    return search.form();
  }

  public SearchResults results() {
    return results;
  }

  /** What was typed. */
  public String text() {
    return search.query().text();
  }

  /**
   * What may come first beside what does so by itself: the best match, or without words the newest.
   */
  public List<Choice> orders() {
    return ORDERS.stream()
        .filter(order -> !text().isEmpty() || !order.value().equals("newest"))
        .toList();
  }

  /** What can be chosen; of a list of one kind, not the kind. */
  public List<Facet> facets() {
    return results.facets().stream().filter(facet -> !list.fixes(facet.field())).toList();
  }

  public boolean narrowed() {
    return search.isNarrowed();
  }

  public int page() {
    return search.page();
  }

  public int lastPage() {
    long pages = (results.total() + SearchQuery.PAGE_SIZE - 1) / SearchQuery.PAGE_SIZE;
    return (int) Math.clamp(pages, 1, SearchQuery.LAST_PAGE);
  }

  /** Whether a page was asked for that there is not. */
  public boolean beyond() {
    return page() > lastPage();
  }

  /** How many results can be paged through. */
  public int reachable() {
    return SearchQuery.LAST_PAGE * SearchQuery.PAGE_SIZE;
  }

  /** Whether some results are on no page. */
  public boolean tooMany() {
    return results.total() > reachable();
  }

  public @Nullable String previous() {
    return page() > 1 && !beyond() ? to(page() - 1) : null;
  }

  public @Nullable String next() {
    return page() < lastPage() ? to(page() + 1) : null;
  }

  public String firstPage() {
    return to(1);
  }

  /** The first page, the last, and those around the present one; none where there is only one. */
  public List<PageLink> pages() {
    TreeSet<Integer> numbers = new TreeSet<>(List.of(1, lastPage()));
    for (int number = page() - NEIGHBOURS; number <= page() + NEIGHBOURS; number++) {
      if (number >= 1 && number <= lastPage()) {
        numbers.add(number);
      }
    }
    List<PageLink> links = new ArrayList<>();
    int before = 0;
    for (int number : numbers) {
      links.add(new PageLink(number, to(number), number == page(), number > before + 1));
      before = number;
    }
    return links.size() > 1 ? links : List.of();
  }

  /** The same search with the words that were probably meant. */
  public String meantAddress() {
    return search.address(
        list.path(),
        Map.of(SearchForm.TEXT, Objects.requireNonNull(results.meant(), "a correction").text()));
  }

  /** Everything that was found as a file; of the words that were meant, if they are shown. */
  public String fileAddress() {
    var meant = results.meant();
    Map<String, String> kind = list.kind() == null ? Map.of() : Map.of("kind", list.kind());
    return meant != null && meant.shown()
        ? search.address(SearchFile.PATH, merged(kind, SearchForm.TEXT, meant.text()))
        : search.address(SearchFile.PATH, kind);
  }

  /** How many rows the file has at most. */
  public int mostRows() {
    return SearchFile.MOST_ROWS;
  }

  /** The same words, narrowed by nothing. */
  public String cleared() {
    return text().isEmpty()
        ? list.path()
        : list.path() + "?" + SearchForm.TEXT + "=" + SearchForm.encoded(text());
  }

  private String to(int page) {
    return search.address(list.path(), page == 1 ? Map.of() : Map.of("page", "" + page));
  }

  private static Map<String, String> merged(Map<String, String> some, String key, String value) {
    Map<String, String> all = new HashMap<>(some);
    all.put(key, value);
    return all;
  }
}
