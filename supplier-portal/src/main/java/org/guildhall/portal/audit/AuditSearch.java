package org.guildhall.portal.audit;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.portal.shared.form.Form;
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
  private static final String ORGANISATION = "organisation";

  /** For operators, who read what all organisations did. */
  AuditFilter everywhere(Picks picks) {
    Map<String, List<String>> typed = new HashMap<>();
    typed.put(ORGANISATION, organisation);
    typed.put("asked:" + ORGANISATION, asked == null ? List.of() : List.of(asked));
    if (find != null) {
      typed.put("find", List.of(find));
    }
    Form form = Form.posted(typed, Map.of());
    UUID id = picks.organisation(form, ORGANISATION);
    String chosen = id == null ? null : id.toString();
    return AuditFilter.of(form, about, chosen, person, act, first, last);
  }

  /** For the administrators of one organisation. */
  AuditFilter ofOneOrganisation() {
    return AuditFilter.of(Form.empty(), about, null, person, act, first, last);
  }

  /** For the lead of one thing. */
  AuditFilter ofOneThing() {
    return AuditFilter.of(Form.empty(), null, null, person, act, first, last);
  }
}
