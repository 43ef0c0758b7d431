package org.guildhall.kit.base.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for. What is null narrows nothing.
 *
 * @param organisation for whom somebody acted
 * @param person the id of who acted
 * @param act exactly, or all that begin with it if it ends in a dot: {@code tender.}
 * @param from at or after
 * @param to strictly before
 */
public record AuditQuery(
    @Nullable UUID organisation,
    @Nullable String person,
    @Nullable String act,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** A blank text narrows nothing; a period must not end before it begins. */
  public AuditQuery {
    person = person == null || person.isBlank() ? null : person.strip();
    act = act == null || act.isBlank() ? null : act.strip();
    if (from != null && to != null && !from.isBefore(to)) {
      throw ProblemException.field("to", "The end of the period must be after its beginning");
    }
  }

  /**
   * What may be read at all, whatever is asked for.
   *
   * @param about what it was done to; empty when anything
   * @param by for whom it was done; empty when anybody
   * @param either whether one of the two is enough
   * @param hidden acts that this reader never sees
   * @param withheld details that this reader never sees, by name
   */
  public record Scope(
      Optional<Set<UUID>> about,
      Optional<UUID> by,
      boolean either,
      Set<String> hidden,
      Set<String> withheld) {

    /** Everything there is. */
    public static final Scope EVERYTHING =
        new Scope(Optional.empty(), Optional.empty(), false, Set.of(), Set.of());

    /** All that was done to some things. */
    public static Scope about(Set<UUID> ids) {
      return new Scope(Optional.of(ids), Optional.empty(), false, Set.of(), Set.of());
    }

    /** As long as it was done for the organisation. */
    public Scope by(UUID organisation) {
      return new Scope(about, Optional.of(organisation), false, hidden, withheld);
    }

    /** And whatever else was done for the organisation. */
    public Scope orBy(UUID organisation) {
      return new Scope(about, Optional.of(organisation), true, hidden, withheld);
    }

    /** Without some acts, and without some details of the others. */
    public Scope without(Set<String> acts, Set<String> details) {
      return new Scope(about, by, either, acts, details);
    }
  }

  /** What was asked for, to be noted. */
  public Map<String, String> noted() {
    Map<String, String> noted = new LinkedHashMap<>();
    note(noted, "organisation", organisation);
    note(noted, "person", person);
    note(noted, "act", act);
    note(noted, "from", from);
    note(noted, "to", to);
    return noted;
  }

  private static void note(Map<String, String> noted, String name, @Nullable Object value) {
    if (value != null) {
      noted.put(name, value.toString());
    }
  }
}
