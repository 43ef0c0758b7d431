package org.guildhall.buying.procurement.question;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * A supplier's question; only the platform knows who asked. Every version of the answer is kept.
 */
@Entity
@Table(name = "question")
class Question {
  @Id private UUID id;
  @Version private long version;
  @Column private UUID procurementId;
  @Column private UUID askerId;
  @Column private String askedBy;
  @Column private String text;
  @Column private Instant askedAt;

  @OneToMany(mappedBy = "question", cascade = CascadeType.ALL)
  @OrderBy("number")
  @Fetch(FetchMode.SUBSELECT)
  private final List<Answer> answers = new ArrayList<>();

  protected Question() {}

  Question(UUID procurementId, UUID askerId, String askedBy, String text, Instant now) {
    this.id = Ids.next();
    this.procurementId = procurementId;
    this.askerId = askerId;
    this.askedBy = askedBy;
    this.text = text;
    this.askedAt = now;
  }

  UUID id() {
    return id;
  }

  UUID procurementId() {
    return procurementId;
  }

  UUID askerId() {
    return askerId;
  }

  String text() {
    return text;
  }

  Instant askedAt() {
    return askedAt;
  }

  /** The current version of the answer. */
  Optional<Answer> answer() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
  }

  void answered(String with, String by, Instant now) {
    answers.add(new Answer(this, answers.size() + 1, with, by, now));
  }
}
