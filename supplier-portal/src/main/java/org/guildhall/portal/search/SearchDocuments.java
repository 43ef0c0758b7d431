package org.guildhall.portal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.guildhall.portal.search.name.Regions;

/** How an entry becomes a Lucene document. */
final class SearchDocuments {
  static final String ID = "id";
  static final String TITLE = "title";
  static final String BODY = "body";
  static final String BUYERS = "buyers";
  static final String PUBLISHED = "published";
  static final String DEADLINE = "deadline";
  static final String AMOUNT = "amount";
  static final String URL = "url";

  /** Numbers of notices and processes, as they are written but for the case. */
  static final String NUMBER = "number";

  /** Such as ocds-h6vhtk-061261 and 075593-2026. */
  private static final Pattern A_NUMBER = Pattern.compile("\\w+(?:-\\w+)+");

  private static final int CPV_DIVISION = 2;
  private static final int LONGEST_FACET = 200;
  private static final int LONGEST_NUMBER = 100;

  private SearchDocuments() {}

  static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (Dimension dimension : Dimension.values()) {
      config.setMultiValued(dimension.field(), true);
    }
    return config;
  }

  static Document document(FacetsConfig facets, SearchEntry entry) {
    Document document = new Document();
    document.add(new StringField(ID, entry.id().toString(), Field.Store.YES));
    document.add(new TextField(TITLE, entry.title(), Field.Store.YES));
    document.add(new TextField(BODY, entry.body(), Field.Store.YES));
    entry.buyers().forEach(buyer -> document.add(new TextField(BUYERS, buyer, Field.Store.YES)));
    numbers(entry.title() + " " + entry.body())
        .forEach(number -> document.add(new StringField(NUMBER, number, Field.Store.NO)));
    moment(document, PUBLISHED, entry.publishedAt());
    moment(document, DEADLINE, entry.deadline());
    if (entry.amount() != null) {
      document.add(new StoredField(AMOUNT, entry.amount().toPlainString()));
    }
    document.add(new StoredField(URL, entry.url()));
    facet(document, Dimension.KIND, Set.of(entry.kind()));
    facet(document, Dimension.STATUS, Set.of(entry.status()));
    facet(document, Dimension.BUYER, Set.copyOf(entry.buyers()));
    facet(document, Dimension.REGION, regions(entry));
    facet(document, Dimension.CPV, shortened(entry.cpv(), CPV_DIVISION));
    try {
      return facets.build(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything in a text that looks like the number of a notice or a process. */
  static Set<String> numbers(String text) {
    return A_NUMBER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(
            each -> each.length() <= LONGEST_NUMBER && each.chars().anyMatch(Character::isDigit))
        .map(each -> each.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static void moment(
      Document document, String field, @org.jspecify.annotations.Nullable Instant moment) {
    long millis = moment == null ? 0 : moment.toEpochMilli();
    document.add(new NumericDocValuesField(field, millis));
    document.add(new StoredField(field, millis));
  }

  private static Set<String> regions(SearchEntry entry) {
    return entry.regions().stream()
        .flatMap(area -> Regions.of(area).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> shortened(Iterable<String> codes, int length) {
    return java.util.stream.StreamSupport.stream(codes.spliterator(), false)
        .filter(code -> code.length() >= length)
        .map(code -> code.substring(0, length))
        .collect(Collectors.toSet());
  }

  private static void facet(Document document, Dimension dimension, Set<String> values) {
    for (String value : values) {
      if (!value.isBlank()) {
        String label = value.length() > LONGEST_FACET ? value.substring(0, LONGEST_FACET) : value;
        document.add(new StoredField(dimension.field(), label));
        document.add(new SortedSetDocValuesFacetField(dimension.field(), label));
      }
    }
  }
}
