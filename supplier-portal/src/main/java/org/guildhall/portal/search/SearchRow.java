package org.guildhall.portal.search;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.guildhall.portal.search.match.SearchFields;
import org.jspecify.annotations.Nullable;

/**
 * One thing found, for a file: with its codes, and without what only a page shows.
 *
 * @param amount without VAT, in the currency
 * @param cpv the codes of its subjects
 * @param regions the codes of its places, or the publisher's words
 * @param url its page here, from the root on
 */
public record SearchRow(
    String kind,
    String title,
    List<String> buyers,
    String status,
    @Nullable Instant publishedAt,
    @Nullable Instant deadline,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    List<String> cpv,
    List<String> regions,
    String url) {

  static List<SearchRow> read(IndexSearcher searcher, int[] found) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<SearchRow> rows = new ArrayList<>();
    for (int each : found) {
      rows.add(of(stored.document(each)));
    }
    return rows;
  }

  static SearchRow of(Document document) {
    String status = document.get(Dimension.STATUS.field());
    return new SearchRow(
        document.get(Dimension.KIND.field()),
        document.get(SearchFields.TITLE),
        List.of(document.getValues(SearchFields.BUYERS)),
        status == null ? "" : status,
        moment(document, SearchDocuments.PUBLISHED),
        moment(document, SearchDocuments.DEADLINE),
        amount(document),
        document.get(SearchDocuments.CURRENCY),
        List.of(document.getValues(SearchDocuments.SUBJECTS)),
        List.of(document.getValues(SearchDocuments.PLACES)),
        document.get(SearchDocuments.URL));
  }

  private static @Nullable BigDecimal amount(Document document) {
    String amount = document.get(SearchDocuments.AMOUNT);
    return amount == null ? null : new BigDecimal(amount);
  }

  private static @Nullable Instant moment(Document document, String field) {
    IndexableField stored = document.getField(field);
    Number millis = stored == null ? null : stored.numericValue();
    return millis == null ? null : Instant.ofEpochMilli(millis.longValue());
  }
}
