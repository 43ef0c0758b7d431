package org.guildhall.portal.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Searches the index: title, text and buyers, where any word counts (asking that all match finds
 * far less), as {@link SearchWords} says; counts per dimension ignore that dimension's own choice,
 * so that one can widen it.
 */
@ApplicationScoped
public class Search {
  private static final int VALUES = 12;
  private static final int COUNT_EXACTLY_TO = 10_000;

  private record State(IndexReader reader, @Nullable SortedSetDocValuesReaderState facets) {}

  private final SearchIndex index;
  private volatile @Nullable State state;

  Search(SearchIndex index) {
    this.index = index;
  }

  SearchResults find(SearchQuery query) {
    try {
      IndexSearcher searcher = index.searchers().acquire();
      try {
        return find(searcher, query);
      } finally {
        index.searchers().release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SearchResults find(IndexSearcher searcher, SearchQuery query) throws IOException {
    SortedSetDocValuesReaderState facetState = facetState(searcher.getIndexReader());
    if (facetState == null) {
      return new SearchResults(0, List.of(), List.of());
    }
    Query words = SearchWords.of(index.analyzer(), query.text());
    DrillDownQuery narrowed = new DrillDownQuery(index.facets(), words);
    query
        .chosen()
        .forEach((dimension, values) -> values.forEach(v -> narrowed.add(dimension.field(), v)));
    int wanted = query.offset() + SearchQuery.PAGE_SIZE;
    TopDocs top = top(searcher, query, narrowed, wanted);
    Facets counts = counts(searcher, narrowed, facetState, query);
    List<ScoreDoc> page = Stream.of(top.scoreDocs).skip(query.offset()).toList();
    return new SearchResults(
        searcher.count(narrowed),
        new SearchHits(searcher, index.analyzer(), words).of(page),
        facets(counts, query));
  }

  private static TopDocs top(IndexSearcher searcher, SearchQuery query, Query narrowed, int wanted)
      throws IOException {
    if (query.newestFirst() || query.text().isEmpty()) {
      Sort newest = new Sort(new SortField(SearchDocuments.PUBLISHED, SortField.Type.LONG, true));
      return searcher.search(
          narrowed, new TopFieldCollectorManager(newest, wanted, null, COUNT_EXACTLY_TO));
    }
    return searcher.search(
        narrowed, new TopScoreDocCollectorManager(wanted, null, COUNT_EXACTLY_TO));
  }

  private Facets counts(
      IndexSearcher searcher,
      DrillDownQuery narrowed,
      SortedSetDocValuesReaderState facetState,
      SearchQuery query)
      throws IOException {
    if (query.chosen().isEmpty()) {
      FacetsCollector collected = searcher.search(narrowed, new FacetsCollectorManager());
      return new SortedSetDocValuesFacetCounts(facetState, collected);
    }
    return new DrillSideways(searcher, index.facets(), facetState).search(narrowed, 1).facets;
  }

  private static List<SearchResults.Facet> facets(Facets counts, SearchQuery query)
      throws IOException {
    List<SearchResults.Facet> facets = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      FacetResult result = counts.getTopChildren(VALUES, dimension.field());
      if (result != null) {
        List<String> chosen = query.of(dimension);
        List<SearchResults.Value> values = new ArrayList<>();
        for (var each : result.labelValues) {
          values.add(
              new SearchResults.Value(
                  each.label, each.value.intValue(), chosen.contains(each.label)));
        }
        chosen.stream()
            .filter(Predicate.not(c -> values.stream().anyMatch(v -> v.value().equals(c))))
            .forEach(c -> values.add(new SearchResults.Value(c, 0, true)));
        facets.add(new SearchResults.Facet(dimension.field(), dimension.heading(), values));
      }
    }
    return facets;
  }

  /**
   * Costs a pass over all values, so it is kept as long as the reader lives; null when nothing is
   * indexed.
   */
  private @Nullable SortedSetDocValuesReaderState facetState(IndexReader reader)
      throws IOException {
    State known = state;
    if (known != null && known.reader() == reader) {
      return known.facets();
    }
    SortedSetDocValuesReaderState fresh =
        reader.numDocs() == 0
            ? null
            : new DefaultSortedSetDocValuesReaderState(reader, index.facets());
    state = new State(reader, fresh);
    return fresh;
  }
}
