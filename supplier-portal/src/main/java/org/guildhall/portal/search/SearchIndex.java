package org.guildhall.portal.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.guildhall.portal.search.match.Matching;

/**
 * The Lucene index of this replica. What it has taken in stands in its commit, so that after a
 * restart it goes on from there; a missing or unreadable index is rebuilt from the table.
 */
@ApplicationScoped
class SearchIndex {
  /** Changes when documents are built differently; an index of another layout is thrown away. */
  private static final String LAYOUT = "3";

  private static final String LAYOUT_KEY = "layout";
  private static final String FROM_KEY = "from";
  private static final double BUFFER_MB = 32;

  private final Analyzer analyzer;
  private final FacetsConfig facets = SearchDocuments.facets();
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final boolean kept;

  SearchIndex(SearchConfig config, Matching matching) {
    this.analyzer = matching.analyzer();
    try {
      this.kept = config.folder().isPresent();
      this.directory =
          config.folder().isPresent()
              ? FSDirectory.open(config.folder().get())
              : new ByteBuffersDirectory();
      this.writer =
          new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MB));
      if (!LAYOUT.equals(committed().get(LAYOUT_KEY))) {
        writer.deleteAll();
      }
      this.searchers = new SearcherManager(writer, new SearcherFactory());
    } catch (IOException e) {
      throw new UncheckedIOException("The search index cannot be opened", e);
    }
  }

  /** From which transaction of the table on this index has to read; "0" for all. */
  String readsFrom() {
    Map<String, String> data = committed();
    return LAYOUT.equals(data.get(LAYOUT_KEY)) ? data.getOrDefault(FROM_KEY, "0") : "0";
  }

  private Map<String, String> committed() {
    java.util.Map<String, String> data = new java.util.HashMap<>();
    Iterable<Map.Entry<String, String>> live =
        Optional.ofNullable(writer.getLiveCommitData()).orElse(java.util.List.of());
    live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    return data;
  }

  void put(SearchEntry entry) {
    Term id = new Term(SearchDocuments.ID, entry.id().toString());
    try {
      if (entry.shown()) {
        writer.updateDocument(id, SearchDocuments.document(facets, entry));
      } else {
        writer.deleteDocuments(id);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything put so far can be found from now on. */
  void show() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes it survive a restart, together with how far it has read. */
  void commit(String from) {
    if (!kept) {
      return;
    }
    try {
      writer.setLiveCommitData(Map.of(LAYOUT_KEY, LAYOUT, FROM_KEY, from).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SearcherManager searchers() {
    return searchers;
  }

  Analyzer analyzer() {
    return analyzer;
  }

  FacetsConfig facets() {
    return facets;
  }

  @PreDestroy
  void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
