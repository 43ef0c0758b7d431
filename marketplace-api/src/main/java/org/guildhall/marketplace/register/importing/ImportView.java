package org.guildhall.marketplace.register.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.marketplace.register.importing.ImportCount.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An import and what came of it.
 *
 * @param position up to where the (uncompressed) source has been taken in
 * @param kept releases that this import brought
 * @param known releases that were here already
 * @param flagged kept releases of which something could not be used
 * @param noticeTypes kept releases by notice type; {@code none} where the release states none
 * @param flags kept releases by reason
 * @param organisations that became known through this import
 * @param estateEntries new or brought up to date by this import
 */
public record ImportView(
    UUID id,
    String source,
    String sha256,
    long size,
    long position,
    ImportStatus status,
    Instant startedAt,
    @Nullable Instant completedAt,
    long kept,
    long known,
    long flagged,
    Map<String, Long> noticeTypes,
    Map<String, Long> flags,
    long organisations,
    long estateEntries) {

  public static final String NO_TYPE = "none";

  static ImportView of(ReleaseImport release, List<ImportCount> counts) {
    return new ImportView(
        release.id(),
        release.source(),
        release.sha256(),
        release.size(),
        release.position(),
        release.status(),
        release.startedAt(),
        release.completedAt(),
        sum(counts, Kind.KEPT),
        sum(counts, Kind.KNOWN),
        sum(counts, Kind.FLAGGED),
        byName(counts, Kind.NOTICE_TYPE),
        byName(counts, Kind.REASON),
        sum(counts, Kind.ORGANISATION),
        sum(counts, Kind.ESTATE));
  }

  private static long sum(List<ImportCount> counts, Kind kind) {
    return counts.stream()
        .filter(count -> count.kind() == kind)
        .mapToLong(ImportCount::count)
        .sum();
  }

  private static Map<String, Long> byName(List<ImportCount> counts, Kind kind) {
    return counts.stream()
        .filter(count -> count.kind() == kind)
        .collect(Collectors.toMap(ImportCount::name, ImportCount::count, Long::sum, TreeMap::new));
  }
}
