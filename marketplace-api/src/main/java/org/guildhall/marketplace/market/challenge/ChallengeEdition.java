package org.guildhall.marketplace.market.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.marketplace.market.challenge.brief.Brief;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a challenge said at one publication or amendment; never changed. */
@Entity
@Table(name = "challenge_edition")
public class ChallengeEdition {

  /** Which edition of which challenge. */
  @Embeddable
  record Key(@Column(name = "challenge_id") UUID challenge, int number) {}

  /** The documents of an edition. */
  record Documents(List<ChallengeDocument> items) {}

  @EmbeddedId private Key key;

  @JdbcTypeCode(SqlTypes.JSON)
  private Brief brief;

  @JdbcTypeCode(SqlTypes.JSON)
  private Documents documents;

  private Instant publishedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ChallengeEdition() {}

  ChallengeEdition(Challenge challenge, Instant publishedAt) {
    this.key = new Key(challenge.id(), challenge.edition());
    this.brief = challenge.brief();
    this.documents = new Documents(challenge.documents());
    this.publishedAt = publishedAt;
  }

  public int number() {
    return key.number();
  }

  public Brief brief() {
    return brief;
  }

  public List<ChallengeDocument> documents() {
    return documents.items();
  }

  public Instant publishedAt() {
    return publishedAt;
  }
}
