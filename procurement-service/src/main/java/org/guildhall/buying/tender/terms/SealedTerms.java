package org.guildhall.buying.tender.terms;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.tender.log.Logged;
import org.guildhall.buying.tender.log.Statement;
import org.guildhall.buying.tender.sealing.Envelope;

/**
 * The terms of a procurement as the log states them ({@code guildhall terms v1}).
 *
 * @param until strictly before when a tender is in time
 * @param keys by envelope, {@code sha256:} and the fingerprint of the public key in hex
 * @param confirm whether what was submitted before counts only when it is confirmed after
 * @param unconfirmed tenders that were waiting to be confirmed when an installation from before
 *     these statements was taken over; otherwise none
 */
public record SealedTerms(
    UUID procurementId,
    Act act,
    Instant until,
    Map<Envelope, String> keys,
    boolean confirm,
    List<UUID> unconfirmed) {
  private static final String KIND = "terms";

  public SealedTerms {
    keys = Map.copyOf(keys);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /** Why the terms are stated. */
  public enum Act {
    /** The tender notice was approved. */
    PUBLISHED,
    /** An amendment counts. */
    AMENDED,
    /** They were there before the log stated any. */
    ADOPTED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Statement statement(Instant at) {
    Statement statement =
        Statement.of(KIND)
            .with("act", act.word())
            .with("procurement", procurementId)
            .with("until", until);
    for (Envelope envelope : Envelope.values()) {
      statement.with(word(envelope), keys.getOrDefault(envelope, "none"));
    }
    statement.with("confirm", confirm ? "yes" : "no");
    unconfirmed.forEach(tender -> statement.with("unconfirmed", tender));
    return statement.with("at", at);
  }

  /** Reads a statement of terms; empty if it is another one. */
  public static Optional<SealedTerms> of(Logged logged) {
    if (!logged.kind().equals(KIND)) {
      return Optional.empty();
    }
    Map<Envelope, String> keys = new EnumMap<>(Envelope.class);
    for (Envelope envelope : Envelope.values()) {
      keys.put(envelope, logged.must(word(envelope)));
    }
    return Optional.of(
        new SealedTerms(
            logged.id("procurement"),
            Act.valueOf(logged.must("act").toUpperCase(Locale.ROOT)),
            logged.time("until"),
            keys,
            logged.must("confirm").equals("yes"),
            logged.all("unconfirmed").stream().map(UUID::fromString).toList()));
  }

  /** The word for the key of an envelope: in statements of terms, in receipts and in notices. */
  public static String word(Envelope envelope) {
    return envelope.name().toLowerCase(Locale.ROOT) + "-key";
  }
}
