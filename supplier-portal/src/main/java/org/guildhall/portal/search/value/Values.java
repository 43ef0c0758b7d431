package org.guildhall.portal.search.value;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState.OrdRange;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * Which values of all dimensions the things of an index have, as it is at one moment: some thirty
 * bytes a thing in memory, because reading them from the index costs most of what a search costs.
 * Segments that an earlier index had as well are taken over.
 */
public final class Values {
  /** How many values a thing usually has; a few more are no harm. */
  private static final int USUAL = 6;

  private final SortedSetDocValuesReaderState state;
  private final List<Segment> segments = new ArrayList<>();
  private final @Nullable OrdinalMap wholeIndex;

  /** A value and how many things have it. */
  public record Counted(String value, int count) {}

  /** How often each value of the whole index is there, by its number. */
  public record Counts(int[] byOrdinal) {}

  /**
   * @param reader of an index that has something in it
   * @param before what an earlier index had
   */
  public Values(IndexReader reader, FacetsConfig config, @Nullable Values before)
      throws IOException {
    this.state = new DefaultSortedSetDocValuesReaderState(reader, config);
    this.wholeIndex =
        state.getDocValues() instanceof MultiSortedSetDocValues several ? several.mapping : null;
    Map<Object, Segment> known = new HashMap<>();
    if (before != null) {
      before.segments.forEach(segment -> known.put(segment.key(), segment));
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      Object key = leaf.reader().getCoreCacheHelper().getKey();
      Segment same = known.get(key);
      segments.add(same == null ? Segment.read(key, leaf, state.getField()) : same);
    }
  }

  /** For narrowing by these values. */
  public SortedSetDocValuesReaderState state() {
    return state;
  }

  /** Counts the values of what was found. */
  public Counts count(FacetsCollector found) throws IOException {
    int[] counts = new int[state.getSize()];
    for (MatchingDocs part : found.getMatchingDocs()) {
      if (part.totalHits() > 0) {
        int number = part.context().ord;
        int[] own = segments.get(number).count(part);
        LongValues numbers = wholeIndex == null ? null : wholeIndex.getGlobalOrds(number);
        for (int i = 0; i < own.length; i++) {
          counts[numbers == null ? i : (int) numbers.get(i)] += own[i];
        }
      }
    }
    return new Counts(counts);
  }

  /** The most frequent values of a dimension, of which at least one thing has each. */
  public List<Counted> most(Counts counts, String dimension, int most) throws IOException {
    OrdRange range = state.getOrdRange(dimension);
    if (range == null) {
      return List.of();
    }
    Comparator<Integer> rarestFirst =
        Comparator.<Integer>comparingInt(i -> counts.byOrdinal()[i])
            .thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> kept = new PriorityQueue<>(rarestFirst);
    for (int i = range.start(); i <= range.end(); i++) {
      if (counts.byOrdinal()[i] > 0) {
        kept.add(i);
        if (kept.size() > most) {
          kept.remove();
        }
      }
    }
    SortedSetDocValues names = state.getDocValues();
    List<Counted> values = new ArrayList<>();
    for (int i : kept.stream().sorted(rarestFirst.reversed()).toList()) {
      String[] path = FacetsConfig.stringToPath(names.lookupOrd(i).utf8ToString());
      values.add(new Counted(path[1], counts.byOrdinal()[i]));
    }
    return values;
  }

  /**
   * The values of a segment, which never change.
   *
   * @param key names the segment
   * @param starts where the values of each thing begin, and behind the last where they end
   * @param ordinals the values by their numbers in the segment
   * @param size how many values there are
   */
  private record Segment(Object key, int[] starts, int[] ordinals, int size) {

    static Segment read(Object key, LeafReaderContext leaf, String field) throws IOException {
      SortedSetDocValues values = leaf.reader().getSortedSetDocValues(field);
      int[] starts = new int[leaf.reader().maxDoc() + 1];
      int[] ordinals = new int[starts.length * USUAL];
      int end = 0;
      for (int document = 0; document < starts.length - 1; document++) {
        if (values != null && values.advanceExact(document)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            ordinals = ArrayUtil.grow(ordinals, end + 1);
            ordinals[end++] = (int) values.nextOrd();
          }
        }
        starts[document + 1] = end;
      }
      int size = values == null ? 0 : (int) values.getValueCount();
      return new Segment(key, starts, Arrays.copyOf(ordinals, end), size);
    }

    int[] count(MatchingDocs found) throws IOException {
      int[] counts = new int[size];
      DocIdSetIterator documents = found.bits().iterator();
      if (documents != null) {
        for (int d = documents.nextDoc();
            d != DocIdSetIterator.NO_MORE_DOCS;
            d = documents.nextDoc()) {
          for (int i = starts[d]; i < starts[d + 1]; i++) {
            counts[ordinals[i]]++;
          }
        }
      }
      return counts;
    }
  }
}
