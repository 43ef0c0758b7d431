package org.guildhall.marketplace.letter.buying;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.inbox.PoisonFactException;
import org.guildhall.marketplace.letter.About;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.Recipients;
import org.jspecify.annotations.Nullable;

/** What is read of a {@code letter.caused} fact. */
record CausedLetter(
    UUID id,
    String kind,
    Set<UUID> organisations,
    Set<Role> roles,
    List<String> onlyPeople,
    List<String> exceptPeople,
    UUID aboutId,
    @Nullable UUID withinId,
    Map<String, String> words,
    @Nullable Instant until,
    @Nullable Instant at,
    Instant causedAt) {

  /**
   * @throws PoisonFactException for a kind that has no words here
   */
  LetterKind letterKind() {
    try {
      return LetterKind.valueOf(kind);
    } catch (IllegalArgumentException unknown) {
      throw new PoisonFactException("There are no words for a letter " + kind, unknown);
    }
  }

  Recipients recipients() {
    return new Recipients(organisations, roles, Set.copyOf(onlyPeople), Set.copyOf(exceptPeople));
  }

  About about() {
    return new About(aboutId, withinId);
  }

  /** With the moments as people write them. */
  Map<String, String> values() {
    Map<String, String> values = new HashMap<>(words);
    if (until != null) {
      values.put("until", UkDates.written(until));
    }
    if (at != null) {
      values.put("at", UkDates.written(at));
    }
    return values;
  }
}
