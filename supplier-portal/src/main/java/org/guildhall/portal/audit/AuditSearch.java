package org.guildhall.portal.audit;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
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
    return filter(about, organisation);
  }

  /** For the administrators of one organisation. */
  AuditFilter ofOneOrganisation() {
    return filter(about, null);
  }

  /** For the lead of one thing. */
  AuditFilter ofOneThing() {
    return filter(null, null);
  }

  private AuditFilter filter(@Nullable String thing, @Nullable String actedFor) {
    Map<String, @Nullable String> typed = new HashMap<>();
    typed.put("about", thing);
    typed.put("organisation", actedFor);
    typed.put("person", person);
    typed.put("act", act);
    typed.put("first", first);
    typed.put("last", last);
    return AuditFilter.of(typed);
  }
}
