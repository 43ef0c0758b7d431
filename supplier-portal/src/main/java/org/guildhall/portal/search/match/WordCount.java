package org.guildhall.portal.search.match;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/**
 * The relevance of a word, and for its being there at all so much more that whoever has more of the
 * words comes before who has rarer ones.
 */
final class WordCount extends DoubleValuesSource {
  private final float worth;

  WordCount(float worth) {
    this.worth = worth;
  }

  @Override
  public DoubleValues getValues(LeafReaderContext segment, DoubleValues scores) {
    return new DoubleValues() {
      @Override
      public double doubleValue() throws IOException {
        return worth + scores.doubleValue();
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        return scores.advanceExact(document);
      }
    };
  }

  @Override
  public boolean needsScores() {
    return true;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher reader) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext segment) {
    return true;
  }

  @Override
  public int hashCode() {
    return Float.hashCode(worth);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordCount count && count.worth == worth;
  }

  @Override
  public String toString() {
    return "counted " + worth;
  }
}
