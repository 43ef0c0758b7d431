package org.guildhall.portal.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit trail.
 *
 * @param of whose or of what it is
 * @param back where somebody comes from
 * @param path its own address without a query
 * @param covers what is noted here, and what elsewhere, in sentences
 * @param about whether it may be narrowed to a thing
 * @param organisation whether it may be narrowed to an organisation
 * @param next what the next page is asked for with
 */
public record AuditView(
    String of,
    String back,
    String path,
    String covers,
    boolean about,
    boolean organisation,
    AuditFilter filter,
    List<AuditLine> lines,
    @Nullable String next) {

  /** The same before anything was found. */
  static AuditView empty(
      String of, String back, String path, String covers, boolean about, AuditFilter filter) {
    return new AuditView(of, back, path, covers, about, false, filter, List.of(), null);
  }

  AuditView with(List<AuditLine> found, @Nullable String nextPage) {
    return new AuditView(of, back, path, covers, about, organisation, filter, found, nextPage);
  }

  /** The same for those who read what all organisations did. */
  AuditView byOrganisation() {
    return new AuditView(of, back, path, covers, about, true, filter, lines, next);
  }
}
