package org.guildhall.portal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.portal.search.match.Codes;
import org.guildhall.portal.search.match.SearchFields;
import org.guildhall.portal.shared.code.Regions;
import org.jspecify.annotations.Nullable;

/** How an entry becomes a Lucene document. */
final class SearchDocuments {
  static final String ID = "id";
  static final String PUBLISHED = "published";
  static final String DEADLINE = "deadline";
  static final String URL = "url";

  /** As it is shown, with its currency. */
  static final String AMOUNT = "amount";

  static final String CURRENCY = "currency";

  /** In pence, only of amounts in pounds: what can be compared. */
  static final String PENCE = "pence";

  /** Has {@link #YES} when a thing says that it suits small firms. */
  static final String SMALL_FIRMS = "smallFirms";

  static final String YES = "yes";

  /** All codes of the subject, and of the place, as they came. */
  static final String SUBJECTS = "subjects";

  static final String PLACES = "places";

  private static final String POUNDS = "GBP";
  private static final BigDecimal MOST_PENCE = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final int CPV_DIVISION = 2;
  private static final int LONGEST_FACET = 200;
  private static final FieldType WORDS_ONLY = wordsOnly();
  private static final FieldType MARKED = marked();

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
    document.add(new Field(SearchFields.TITLE, entry.title(), MARKED));
    document.add(new Field(SearchFields.BODY, entry.body(), MARKED));
    entry
        .buyers()
        .forEach(buyer -> document.add(new TextField(SearchFields.BUYERS, buyer, Field.Store.YES)));
    codes(document, entry);
    spelling(document, entry);
    moment(document, PUBLISHED, entry.publishedAt());
    moment(document, DEADLINE, entry.deadline());
    amount(document, entry);
    if (entry.smallFirms()) {
      document.add(new StringField(SMALL_FIRMS, YES, Field.Store.NO));
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

  private static void codes(Document document, SearchEntry entry) {
    Codes.numbers(entry.title() + " " + entry.body())
        .forEach(n -> document.add(new StringField(SearchFields.NUMBER, n, Field.Store.NO)));
    Codes.withBroader(entry.cpv(), entry.regions())
        .forEach(code -> document.add(new StringField(SearchFields.CODE, code, Field.Store.NO)));
    entry.cpv().forEach(code -> document.add(new StoredField(SUBJECTS, code)));
    entry.regions().forEach(area -> document.add(new StoredField(PLACES, area)));
    Stream<String> subjects = entry.cpv().stream().flatMap(code -> Cpv.label(code).stream());
    Stream<String> places =
        entry.regions().stream()
            .flatMap(area -> Stream.concat(Stream.of(area), Regions.withBroader(area).stream()))
            .map(Regions::name);
    Stream.concat(subjects, places)
        .distinct()
        .forEach(name -> document.add(new TextField(SearchFields.ABOUT, name, Field.Store.NO)));
  }

  private static void spelling(Document document, SearchEntry entry) {
    document.add(new Field(SearchFields.SPELLING, entry.title(), WORDS_ONLY));
    document.add(new Field(SearchFields.SPELLING, entry.body(), WORDS_ONLY));
    entry
        .buyers()
        .forEach(buyer -> document.add(new Field(SearchFields.SPELLING, buyer, WORDS_ONLY)));
  }

  /** Shown with its words marked: where they stand is kept, so that it is not worked out again. */
  private static FieldType marked() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  private static FieldType wordsOnly() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  private static void moment(Document document, String field, @Nullable Instant moment) {
    if (moment != null) {
      document.add(new LongField(field, moment.toEpochMilli(), Field.Store.YES));
    }
  }

  private static void amount(Document document, SearchEntry entry) {
    BigDecimal amount = entry.amount();
    if (amount == null) {
      return;
    }
    document.add(new StoredField(AMOUNT, amount.toPlainString()));
    if (entry.currency() != null) {
      document.add(new StoredField(CURRENCY, entry.currency()));
    }
    if (POUNDS.equals(entry.currency())) {
      document.add(new LongField(PENCE, pence(amount), Field.Store.NO));
    }
  }

  /** The amount for comparisons: beyond what anybody has, all amounts are alike. */
  static long pence(BigDecimal amount) {
    BigDecimal pence = amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    return pence.abs().compareTo(MOST_PENCE) > 0 ? Long.MAX_VALUE : pence.longValueExact();
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
