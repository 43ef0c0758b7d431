package org.guildhall.portal.audit;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.portal.shared.pick.Picks;
import org.jspecify.annotations.Nullable;

/**
 * What the address of every page and file of the audit trail may ask for.
 *
 * @param organisation as a picker sends it, with what it has asked before and whether it looks
 * @param after where the page before ended; files have no pages
 */
public record AuditSearch(
    @QueryParam("about") @Nullable String about,
    @QueryParam("organisation") List<String> organisation,
    @QueryParam("asked:organisation") @Nullable String asked,
    @QueryParam("find") @Nullable String find,
    @QueryParam("person") @Nullable String person,
    @QueryParam("act") @Nullable String act,
    @QueryParam("first") @Nullable String first,
    @QueryParam("last") @Nullable String last,
    @QueryParam("after") @Nullable String after) {

  /** For operators, who read what all organisations did. */
  AuditFilter everywhere(Picks picks) {
    Map<String, List<String>> typed = typed();
    put(typed, AuditFilter.ABOUT, about);
    typed.put(AuditFilter.ORGANISATION, organisation);
    put(typed, "asked:" + AuditFilter.ORGANISATION, asked);
    put(typed, "find", find);
    return AuditFilter.ofAll(typed, picks);
  }

  /** For the administrators of one organisation. */
  AuditFilter ofOneOrganisation() {
    Map<String, List<String>> typed = typed();
    put(typed, AuditFilter.ABOUT, about);
    return AuditFilter.of(typed);
  }

  /** For the lead of one thing. */
  AuditFilter ofOneThing() {
    return AuditFilter.of(typed());
  }

  private Map<String, List<String>> typed() {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    put(typed, "person", person);
    put(typed, "act", act);
    put(typed, "first", first);
    put(typed, "last", last);
    return typed;
  }

  private static void put(Map<String, List<String>> typed, String field, @Nullable String text) {
    if (text != null) {
      typed.put(field, List.of(text.strip()));
    }
  }
}
