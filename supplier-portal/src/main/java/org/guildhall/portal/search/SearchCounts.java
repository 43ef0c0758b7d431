package org.guildhall.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.guildhall.portal.search.SearchResults.Facet;
import org.guildhall.portal.search.SearchResults.Value;
import org.guildhall.portal.search.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * How many things there are, and how many have each value, as long as the index stays as it is.
 * Counting walks through everything that matches, so what was counted lately is kept: other pages
 * and orders of a search, and searches that many make, are not counted again.
 */
final class SearchCounts {
  private static final int KEPT = 500;
  private final IndexReader reader;
  private final FacetsConfig config;
  private final @Nullable Values values;
  private final Map<Counted, Counts> counted = latest();
  private final Map<String, Optional<String>> corrected = latest();

  private record Counted(String text, Map<Dimension, List<String>> chosen, SearchFilter filter) {}

  /** All there are, and the values of each dimension. */
  record Counts(long total, List<Facet> facets) {}

  /**
   * @param before of an earlier index
   */
  SearchCounts(IndexReader reader, FacetsConfig config, @Nullable SearchCounts before)
      throws IOException {
    this.reader = reader;
    this.config = config;
    this.values =
        reader.numDocs() == 0
            ? null
            : new Values(reader, config, before == null ? null : before.values);
  }

  private static <K, V> Map<K, V> latest() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(KEPT, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
          }
        });
  }

  boolean isOf(IndexReader other) {
    return reader == other;
  }

  boolean isEmpty() {
    return values == null;
  }

  /** What {@code correct} said about this text, asked once. */
  Optional<String> corrected(String text, Correct correct) throws IOException {
    Optional<String> known = corrected.get(text);
    if (known == null) {
      known = correct.of(reader, text);
      corrected.put(text, known);
    }
    return known;
  }

  /** Finds what was meant. */
  interface Correct {
    Optional<String> of(IndexReader reader, String text) throws IOException;
  }

  Counts of(IndexSearcher searcher, DrillDownQuery narrowed, SearchQuery query) throws IOException {
    Counted key = new Counted(query.text(), query.chosen(), query.filter());
    Counts known = counted.get(key);
    if (known == null) {
      known = count(searcher, narrowed, query);
      counted.put(key, known);
    }
    return known;
  }

  private Counts count(IndexSearcher searcher, DrillDownQuery narrowed, SearchQuery query)
      throws IOException {
    Values all = values;
    if (all == null) {
      return new Counts(0, List.of());
    }
    if (query.chosen().isEmpty()) {
      FacetsCollector found = searcher.search(narrowed, new FacetsCollectorManager());
      return counts(all, query, found, Map.of());
    }
    List<FacetsCollectorManager> collecting =
        query.chosen().keySet().stream().map(each -> new FacetsCollectorManager()).toList();
    var result =
        new DrillSideways(searcher, config, all.state())
            .search(narrowed, new FacetsCollectorManager(), collecting);
    Map<Dimension, FacetsCollector> sideways = new EnumMap<>(Dimension.class);
    Iterator<FacetsCollector> each = result.drillSidewaysResults().iterator();
    query.chosen().keySet().forEach(dimension -> sideways.put(dimension, each.next()));
    return counts(all, query, result.drillDownResult(), sideways);
  }

  /**
   * @param sideways what would be found if nothing of a dimension were chosen
   */
  private static Counts counts(
      Values all,
      SearchQuery query,
      FacetsCollector found,
      Map<Dimension, FacetsCollector> sideways)
      throws IOException {
    Values.Counts everything = all.count(found);
    List<Facet> facets = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      FacetsCollector wider = sideways.get(dimension);
      Values.Counts counts = wider == null ? everything : all.count(wider);
      List<Value> values = new ArrayList<>();
      List<String> chosen = query.of(dimension);
      for (Values.Counted each : all.most(counts, dimension.field(), dimension.most())) {
        values.add(new Value(each.value(), each.count(), chosen.contains(each.value())));
      }
      chosen.stream()
          .filter(Predicate.not(c -> values.stream().anyMatch(v -> v.value().equals(c))))
          .forEach(c -> values.add(new Value(c, 0, true)));
      if (!values.isEmpty()) {
        facets.add(new Facet(dimension.field(), dimension.heading(), values));
      }
    }
    return new Counts(total(found), facets);
  }

  private static long total(FacetsCollector found) {
    return found.getMatchingDocs().stream().mapToLong(MatchingDocs::totalHits).sum();
  }
}
