package org.guildhall.portal.audit;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * What the address of every page and file of the audit trail may ask for.
 *
 * @param after where the page before ended; files have no pages
 */
public record AuditSearch(
    @QueryParam("about") @Nullable String about,
    @QueryParam("organisation") @Nullable String organisation,
    @QueryParam("person") @Nullable String person,
    @QueryParam("act") @Nullable String act,
    @QueryParam("first") @Nullable String first,
    @QueryParam("last") @Nullable String last,
    @QueryParam("after") @Nullable String after) {

  /** For operators, who read what all organisations did. */
  AuditFilter everywhere() {
    return AuditFilter.of(about, organisation, person, act, first, last);
  }

  /** For the administrators of one organisation. */
  AuditFilter ofOneOrganisation() {
    return AuditFilter.of(about, null, person, act, first, last);
  }

  /** For the lead of one thing. */
  AuditFilter ofOneThing() {
    return AuditFilter.of(null, null, person, act, first, last);
  }
}
