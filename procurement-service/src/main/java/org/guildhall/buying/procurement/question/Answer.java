package org.guildhall.buying.procurement.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;

/** One version of an answer. */
@Entity
@Table(name = "answer")
class Answer {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "question_id")
  private Question question;

  @Column private int number;
  @Column private String text;
  @Column private String answeredBy;
  @Column private Instant answeredAt;

  protected Answer() {}

  Answer(Question question, int number, String text, String by, Instant now) {
    this.id = Ids.next();
    this.question = question;
    this.number = number;
    this.text = text;
    this.answeredBy = by;
    this.answeredAt = now;
  }

  int number() {
    return number;
  }

  String text() {
    return text;
  }

  Instant answeredAt() {
    return answeredAt;
  }
}
