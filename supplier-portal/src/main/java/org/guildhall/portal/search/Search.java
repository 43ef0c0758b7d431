package org.guildhall.portal.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.guildhall.portal.search.SearchQuery.Order;
import org.guildhall.portal.search.SearchResults.Correction;
import org.guildhall.portal.search.match.ClosingSoonest;
import org.guildhall.portal.search.match.Looked;
import org.guildhall.portal.search.match.Matching;
import org.jspecify.annotations.Nullable;

/**
 * Searches the index: any word counts (asking that all match finds far less), as {@link
 * org.guildhall.portal.search.match.SearchWords} says; counts per dimension ignore that dimension's
 * own choice, so that one can widen it.
 */
@ApplicationScoped
public class Search {

  /** Beyond these, the order is found without looking at every match. */
  private static final int LOOK_AT_ALL_OF = 1_000;

  private static final int ROWS_AT_A_TIME = 500;

  private static final int RANKINGS_AT_A_TIME = 2;

  /** More than what can be typed and chosen at most becomes. */
  private static final int MOST_CLAUSES = 4_096;

  private final Semaphore rankings = new Semaphore(RANKINGS_AT_A_TIME);
  private final SearchIndex index;
  private final Matching matching;
  private volatile @Nullable SearchCounts counts;

  Search(SearchIndex index, Matching matching) {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    this.index = index;
    this.matching = matching;
  }

  private interface Look<R> {
    R at(IndexSearcher searcher) throws IOException;
  }

  private <R> R look(Look<R> look) {
    try {
      IndexSearcher searcher = index.searchers().acquire();
      try {
        return look.at(searcher);
      } finally {
        index.searchers().release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A page of what there is. Words that nothing has are put right: with none found at all, what was
   * meant is shown instead, else it is only offered.
   */
  public SearchResults find(SearchQuery query) {
    return look(searcher -> {
      SearchCounts known = counts(searcher);
      SearchResults found = find(searcher, known, query, null);
      Optional<String> meant = known.corrected(query.text(), matching.spelling()::corrected);
      if (meant.isEmpty() || known.isEmpty()) {
        return found;
      }
      Correction correction = new Correction(meant.get(), found.total() == 0);
      return correction.shown()
          ? find(searcher, known, query.withText(meant.get()), correction)
          : new SearchResults(found.total(), found.hits(), found.facets(), correction);
    });
  }

  /**
   * Everything there is, in its order, as the index is at this moment; each thing is handed over
   * once, with nothing marked.
   *
   * @param most no more than so many
   */
  public void all(SearchQuery query, int most, Consumer<SearchRow> reader) {
    look(searcher -> {
      int[] found = ranked(searcher, query, most);
      for (int from = 0; from < found.length; from += ROWS_AT_A_TIME) {
        int to = Math.min(from + ROWS_AT_A_TIME, found.length);
        SearchRow.read(searcher, Arrays.copyOfRange(found, from, to)).forEach(reader);
      }
      return found.length;
    });
  }

  /** Needs memory for everything it ranks, and is waited for; who reads slowly keeps nobody. */
  private int[] ranked(IndexSearcher searcher, SearchQuery query, int most) throws IOException {
    rankings.acquireUninterruptibly();
    try {
      Looked looked = matching.words().of(query.text());
      return Arrays.stream(top(searcher, query, looked, most)).mapToInt(hit -> hit.doc).toArray();
    } finally {
      rankings.release();
    }
  }

  private SearchResults find(
      IndexSearcher searcher,
      SearchCounts known,
      SearchQuery query,
      @Nullable Correction correction)
      throws IOException {
    if (known.isEmpty()) {
      return SearchResults.NONE;
    }
    Looked looked = matching.words().of(query.text());
    SearchCounts.Counts counted = known.of(searcher, narrowed(query, looked.any()), query);
    int wanted = query.offset() + SearchQuery.PAGE_SIZE;
    ScoreDoc[] top = top(searcher, query, looked, wanted);
    List<ScoreDoc> page = Stream.of(top).skip(query.offset()).toList();
    return new SearchResults(
        counted.total(),
        new SearchHits(searcher, index.analyzer(), looked.any()).of(page),
        counted.facets(),
        correction);
  }

  private DrillDownQuery narrowed(SearchQuery query, Query words) {
    var base = new BooleanQuery.Builder();
    base.add(words, Occur.MUST);
    SearchFilter filter = query.filter();
    between(base, SearchDocuments.DEADLINE, filter.closesFrom(), filter.closesUntil());
    between(base, SearchDocuments.PUBLISHED, filter.postedFrom(), null);
    worth(base, filter.valueFrom(), filter.valueTo());
    if (filter.smallFirms()) {
      Term suits = new Term(SearchDocuments.SMALL_FIRMS, SearchDocuments.YES);
      base.add(new TermQuery(suits), Occur.FILTER);
    }
    Query buyers = filter.buyer() == null ? null : matching.words().buyers(filter.buyer());
    if (buyers != null) {
      base.add(buyers, Occur.FILTER);
    }
    DrillDownQuery narrowed = new DrillDownQuery(index.facets(), base.build());
    query
        .chosen()
        .forEach((dimension, values) -> values.forEach(v -> narrowed.add(dimension.field(), v)));
    return narrowed;
  }

  private static void between(
      BooleanQuery.Builder base, String field, @Nullable Instant from, @Nullable Instant until) {
    if (from != null || until != null) {
      long first = from == null ? Long.MIN_VALUE : from.toEpochMilli();
      long last = until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1;
      base.add(LongField.newRangeQuery(field, first, last), Occur.FILTER);
    }
  }

  private static void worth(
      BooleanQuery.Builder base, @Nullable BigDecimal from, @Nullable BigDecimal to) {
    if (from != null || to != null) {
      long least = from == null ? 0 : SearchDocuments.pence(from);
      long most = to == null ? Long.MAX_VALUE : SearchDocuments.pence(to);
      base.add(LongField.newRangeQuery(SearchDocuments.PENCE, least, most), Occur.FILTER);
    }
  }

  private ScoreDoc[] top(IndexSearcher searcher, SearchQuery query, Looked looked, int wanted)
      throws IOException {
    int most = Math.max(1, Math.min(wanted, searcher.getIndexReader().maxDoc()));
    Sort sort = sort(query);
    if (sort != null) {
      return searcher.search(
              narrowed(query, looked.any()),
              new TopFieldCollectorManager(sort, most, null, LOOK_AT_ALL_OF))
          .scoreDocs;
    }
    ScoreDoc[] found = {};
    for (Query tier : looked.tiers()) {
      found =
          searcher.search(
                  narrowed(query, tier),
                  new TopScoreDocCollectorManager(most, null, LOOK_AT_ALL_OF))
              .scoreDocs;
      if (found.length == most) {
        return found;
      }
    }
    return found;
  }

  /** Null for what matches best. */
  private static @Nullable Sort sort(SearchQuery query) {
    boolean wordless = query.order() == Order.RELEVANCE && query.text().isEmpty();
    return switch (wordless ? Order.NEWEST : query.order()) {
      case RELEVANCE -> null;
      case CLOSING ->
          new Sort(
              ClosingSoonest.by(SearchDocuments.DEADLINE, query.at().toEpochMilli()), newest());
      case NEWEST -> new Sort(newest());
      case VALUE -> new Sort(highest(SearchDocuments.PENCE), newest());
    };
  }

  private static SortField newest() {
    return highest(SearchDocuments.PUBLISHED);
  }

  private static SortField highest(String field) {
    return LongField.newSortField(field, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE);
  }

  /** Of the index as it is now; what was counted in an earlier one is forgotten. */
  private SearchCounts counts(IndexSearcher searcher) throws IOException {
    SearchCounts known = counts;
    return known != null && known.isOf(searcher.getIndexReader()) ? known : fresh(searcher);
  }

  private synchronized SearchCounts fresh(IndexSearcher searcher) throws IOException {
    SearchCounts known = counts;
    if (known != null && known.isOf(searcher.getIndexReader())) {
      return known;
    }
    SearchCounts fresh = new SearchCounts(searcher.getIndexReader(), index.facets(), known);
    counts = fresh;
    return fresh;
  }
}
