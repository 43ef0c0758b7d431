package org.guildhall.portal.search.match;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.apache.lucene.search.SortField;

/**
 * How soon something closes: first what is still open, the soonest before the latest; then what has
 * closed, the latest first; then what has no such date.
 */
public final class ClosingSoonest extends LongValuesSource {
  private static final long CLOSED = 1L << 60;
  private final String field;
  private final long now;

  private ClosingSoonest(String field, long now) {
    this.field = field;
    this.now = now;
  }

  /**
   * @param field with the moment at which it closes, in milliseconds
   * @param now in milliseconds
   */
  public static SortField by(String field, long now) {
    return new ClosingSoonest(field, now).getSortField(false, Long.MAX_VALUE);
  }

  @Override
  public LongValues getValues(LeafReaderContext segment, DoubleValues scores) throws IOException {
    SortedNumericDocValues moments = DocValues.getSortedNumeric(segment.reader(), field);
    return new LongValues() {
      @Override
      public long longValue() throws IOException {
        long ahead = moments.nextValue() - now;
        return ahead >= 0 ? ahead : CLOSED - ahead;
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        return moments.advanceExact(document);
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public LongValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext segment) {
    return DocValues.isCacheable(segment, field);
  }

  @Override
  public int hashCode() {
    return field.hashCode() * 31 + Long.hashCode(now);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClosingSoonest soonest
        && soonest.now == now
        && soonest.field.equals(field);
  }

  @Override
  public String toString() {
    return "closing soonest by " + field;
  }
}
