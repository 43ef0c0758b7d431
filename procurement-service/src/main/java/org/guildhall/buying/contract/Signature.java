package org.guildhall.buying.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.id.Ids;

/** A person signed for one side; never changed. */
@Entity
@Table(name = "contract_signature")
class Signature {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "contract_id")
  private Contract contract;

  @Enumerated(EnumType.STRING)
  @Column
  private Side side;

  @Column private UUID organisationId;
  @Column private String subject;
  @Column private String name;
  @Column private Instant signedAt;

  protected Signature() {}

  Signature(Contract contract, Side side, UUID organisationId, Actor signatory, Instant now) {
    this.id = Ids.next();
    this.contract = contract;
    this.side = side;
    this.organisationId = organisationId;
    this.subject = signatory.subject();
    this.name = signatory.name();
    this.signedAt = now;
  }

  Side side() {
    return side;
  }

  String name() {
    return name;
  }

  Instant signedAt() {
    return signedAt;
  }
}
