package org.guildhall.portal.search;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.portal.search.SearchQuery.Order;
import org.guildhall.portal.search.match.Matching;
import org.jspecify.annotations.Nullable;

/** An index in memory, of things that a test describes, and somebody who searches it. */
final class Library implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  private final Matching matching = new Matching();
  private final SearchIndex index = new SearchIndex(new InMemory(), matching);
  private final Search search = new Search(index, matching);

  private static final class InMemory implements SearchConfig {
    @Override
    public Optional<Path> folder() {
      return Optional.empty();
    }

    @Override
    public Duration poll() {
      return Duration.ofSeconds(1);
    }
  }

  /** A notice that says nothing but its title, unless it is told to. */
  static final class Thing {
    private final String title;
    private String body = "";
    private String kind = "notice";
    private List<String> buyers = List.of();
    private List<String> cpv = List.of();
    private List<String> regions = List.of();
    private @Nullable Instant published;
    private @Nullable Instant closes;
    private @Nullable BigDecimal amount;
    private String currency = "GBP";
    private boolean small;

    private Thing(String title) {
      this.title = title;
    }

    static Thing of(String title) {
      return new Thing(title);
    }

    Thing saying(String text) {
      body = text;
      return this;
    }

    Thing ofKind(String other) {
      kind = other;
      return this;
    }

    Thing by(String... names) {
      buyers = List.of(names);
      return this;
    }

    Thing about(String... codes) {
      cpv = List.of(codes);
      return this;
    }

    Thing in(String... areas) {
      regions = List.of(areas);
      return this;
    }

    Thing published(String moment) {
      published = Instant.parse(moment);
      return this;
    }

    Thing closing(String moment) {
      closes = Instant.parse(moment);
      return this;
    }

    Thing worth(String pounds) {
      amount = new BigDecimal(pounds);
      return this;
    }

    Thing worth(String other, String its) {
      currency = its;
      return worth(other);
    }

    Thing forSmallFirms() {
      small = true;
      return this;
    }

    private SearchEntry entry() {
      UUID id = UUID.randomUUID();
      return new SearchEntry(
          id,
          kind,
          1,
          title,
          body,
          buyers,
          cpv,
          regions,
          "UK4",
          published,
          closes,
          amount,
          amount == null ? null : currency,
          small,
          "/imported-notices/" + id,
          true);
    }
  }

  Library with(Thing... things) {
    for (Thing thing : things) {
      index.put(thing.entry());
    }
    index.show();
    return this;
  }

  SearchResults find(SearchQuery query) {
    return search.find(query);
  }

  SearchResults find(String text) {
    return find(text, SearchFilter.NONE, Order.RELEVANCE);
  }

  SearchResults find(String text, SearchFilter filter, Order order) {
    return find(new SearchQuery(text, Map.of(), filter, order, NOW, 1));
  }

  SearchResults narrowed(Dimension dimension, String... values) {
    Map<Dimension, List<String>> chosen = new EnumMap<>(Dimension.class);
    chosen.put(dimension, List.of(values));
    return find(new SearchQuery("", chosen, SearchFilter.NONE, Order.RELEVANCE, NOW, 1));
  }

  /** What is found, in its order. */
  List<String> titles(String text) {
    return titles(find(text));
  }

  List<String> titles(SearchFilter filter) {
    return titles(find("", filter, Order.NEWEST));
  }

  List<String> titles(Order order) {
    return titles(find("", SearchFilter.NONE, order));
  }

  static List<String> titles(SearchResults results) {
    return results.hits().stream().map(hit -> hit.title().replaceAll("</?mark>", "")).toList();
  }

  List<SearchRow> rows(String text, int most) {
    List<SearchRow> rows = new ArrayList<>();
    search.all(
        new SearchQuery(text, Map.of(), SearchFilter.NONE, Order.NEWEST, NOW, 1), most, rows::add);
    return rows;
  }

  @Override
  public void close() {
    index.close();
  }
}
