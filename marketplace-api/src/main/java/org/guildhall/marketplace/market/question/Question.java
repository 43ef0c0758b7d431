package org.guildhall.marketplace.market.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A question about a challenge. Who asked is known to the platform only: a competitor could read an
 * interest from it. A better answer replaces an earlier one, which stays as a version.
 */
@Entity
@Table(name = "question")
class Question {

  @Id private UUID id;
  @Version private long version;

  @Column(name = "challenge_id")
  private UUID challenge;

  @Column(name = "asker_organisation_id")
  private UUID asker;

  private String askedBy;
  private String text;
  private Instant askedAt;
  private @Nullable String answer;
  private int answerNumber;
  private @Nullable Instant answeredAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Question() {}

  Question(UUID challenge, UUID asker, String askedBy, String text, Instant now) {
    this.id = Ids.next();
    this.challenge = challenge;
    this.asker = asker;
    this.askedBy = askedBy;
    this.text = text;
    this.askedAt = now;
  }

  /** Answers it, or answers it better. */
  Answer answer(String words, String by, Instant now) {
    answer = words;
    answerNumber++;
    answeredAt = now;
    return new Answer(id, answerNumber, words, by, now);
  }

  UUID id() {
    return id;
  }

  UUID asker() {
    return asker;
  }

  UUID challenge() {
    return challenge;
  }

  int answerNumber() {
    return answerNumber;
  }
}
