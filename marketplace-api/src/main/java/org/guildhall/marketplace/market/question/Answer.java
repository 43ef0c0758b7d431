package org.guildhall.marketplace.market.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One version of an answer; never changed. */
@Entity
@Table(name = "answer")
class Answer {

  /** Which answer to which question, counted from 1. */
  @Embeddable
  record Key(@Column(name = "question_id") UUID question, int number) {}

  @EmbeddedId private Key key;

  private String text;
  private String answeredBy;
  private Instant answeredAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Answer() {}

  Answer(UUID question, int number, String text, String answeredBy, Instant answeredAt) {
    this.key = new Key(question, number);
    this.text = text;
    this.answeredBy = answeredBy;
    this.answeredAt = answeredAt;
  }
}
