package org.guildhall.buying.letter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.facts.outbox.Fact;
import org.jspecify.annotations.Nullable;

/**
 * People are to be told of something: those who hold one of the roles in one of the organisations.
 * Of people it says their ids at the identity provider at most.
 *
 * @param kind what is told; the marketplace has its words
 * @param onlyPeople if there are any, these of them and nobody else
 * @param exceptPeople not these
 * @param aboutId what it is about, by which the portal finds the page
 * @param withinId what that belongs to
 * @param words what the words have places for
 * @param until until when something can be done about it
 * @param at when it happened
 */
record CausedLetter(
    UUID id,
    String kind,
    List<UUID> organisations,
    List<String> roles,
    List<String> onlyPeople,
    List<String> exceptPeople,
    UUID aboutId,
    @Nullable UUID withinId,
    Map<String, String> words,
    @Nullable Instant until,
    @Nullable Instant at,
    Instant causedAt) {

  static final String TOPIC = "letters";

  Fact told() {
    return new Fact(TOPIC, "letter.caused", id, 1, this);
  }
}
