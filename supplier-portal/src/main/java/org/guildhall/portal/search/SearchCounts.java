package org.guildhall.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.guildhall.portal.search.SearchResults.Facet;
import org.guildhall.portal.search.SearchResults.Value;
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
  private final @Nullable SortedSetDocValuesReaderState state;
  private final Map<Counted, Counts> counted = latest();
  private final Map<String, Optional<String>> corrected = latest();

  private record Counted(String text, Map<Dimension, List<String>> chosen, SearchFilter filter) {}

  /** All there are, and the values of each dimension. */
  record Counts(long total, List<Facet> facets) {}

  SearchCounts(IndexReader reader, FacetsConfig config) throws IOException {
    this.reader = reader;
    this.config = config;
    this.state =
        reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, config);
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
    return state == null;
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
    SortedSetDocValuesReaderState values = state;
    if (values == null) {
      return new Counts(0, List.of());
    }
    var collecting = new FacetsCollectorManager();
    if (query.chosen().isEmpty()) {
      FacetsCollector found = searcher.search(narrowed, collecting);
      return new Counts(
          total(found), facets(new SortedSetDocValuesFacetCounts(values, found), query));
    }
    var sideways = new DrillSideways(searcher, config, values).search(narrowed, collecting);
    return new Counts(total(sideways.collectorResult), facets(sideways.facets, query));
  }

  private static long total(FacetsCollector found) {
    return found.getMatchingDocs().stream().mapToLong(MatchingDocs::totalHits).sum();
  }

  private static List<Facet> facets(Facets counts, SearchQuery query) throws IOException {
    List<Facet> facets = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      FacetResult result = counts.getTopChildren(dimension.most(), dimension.field());
      if (result != null) {
        List<String> chosen = query.of(dimension);
        List<Value> values = new ArrayList<>();
        for (var each : result.labelValues) {
          values.add(new Value(each.label, each.value.intValue(), chosen.contains(each.label)));
        }
        chosen.stream()
            .filter(Predicate.not(c -> values.stream().anyMatch(v -> v.value().equals(c))))
            .forEach(c -> values.add(new Value(c, 0, true)));
        facets.add(new Facet(dimension.field(), dimension.heading(), values));
      }
    }
    return facets;
  }
}
