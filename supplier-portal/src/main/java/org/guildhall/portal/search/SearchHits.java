package org.guildhall.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.guildhall.portal.search.match.SearchFields;
import org.jspecify.annotations.Nullable;

/** Reads what was found and marks what matched. */
final class SearchHits {
  private static final int EXCERPT = 300;
  private static final int PASSAGES = 2;
  private static final int LOOK_AT_CHARACTERS = 20_000;
  private static final String[] MARKED = {SearchFields.TITLE, SearchFields.BODY};
  private final IndexSearcher searcher;
  private final Analyzer analyzer;
  private final Query words;

  SearchHits(IndexSearcher searcher, Analyzer analyzer, Query words) {
    this.searcher = searcher;
    this.analyzer = analyzer;
    this.words = words;
  }

  List<SearchResults.Hit> of(List<ScoreDoc> page) throws IOException {
    int[] ids = page.stream().mapToInt(hit -> hit.doc).toArray();
    Map<String, String[]> marked = marked(ids);
    StoredFields stored = searcher.storedFields();
    List<SearchResults.Hit> hits = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      Document document = stored.document(ids[i]);
      hits.add(hit(document, at(marked, SearchFields.TITLE, i), at(marked, SearchFields.BODY, i)));
    }
    return hits;
  }

  private Map<String, String[]> marked(int[] ids) throws IOException {
    if (ids.length == 0) {
      return Map.of();
    }
    int[] passages = {1, PASSAGES};
    return UnifiedHighlighter.builder(searcher, analyzer)
        .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
        .withMaxLength(LOOK_AT_CHARACTERS)
        .withMaxNoHighlightPassages(0)
        .build()
        .highlightFields(MARKED, words, ids, passages);
  }

  private static @Nullable String at(Map<String, String[]> marked, String field, int index) {
    String[] values = marked.get(field);
    return values == null ? null : values[index];
  }

  private static SearchResults.Hit hit(
      Document document, @Nullable String title, @Nullable String body) {
    SearchRow row = SearchRow.of(document);
    // The highlighter returns only the best passage; a title is shown whole.
    boolean whole =
        title != null && title.replaceAll("</?mark>", "").length() >= row.title().length();
    return new SearchResults.Hit(
        document.get(SearchDocuments.ID),
        row.kind(),
        whole && title != null ? title : Html.escape(row.title()),
        body == null ? Html.escape(start(document.get(SearchFields.BODY))) : body,
        row.buyers(),
        row.status(),
        row.publishedAt(),
        row.deadline(),
        row.amount(),
        row.currency(),
        row.url());
  }

  private static String start(@Nullable String body) {
    String text = body == null ? "" : body;
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }
}
