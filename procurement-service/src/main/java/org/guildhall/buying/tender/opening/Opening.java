package org.guildhall.buying.tender.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The opening of one kind of envelope of a procurement: one authority proposes, another approves,
 * and with the approval the envelopes are open. Where one authority alone is left to buy, another
 * person of it approves; see ADR 25.
 *
 * <pre>
 * PROPOSED ──approve (another person, of another authority if there is one)──► OPENED
 * </pre>
 */
@Entity
@Table(name = "opening")
class Opening {

  /** Where an opening stands. */
  enum Status {
    PROPOSED,
    OPENED
  }

  @Id private UUID id;
  @Version private long version;
  @Column private UUID procurementId;

  @Enumerated(EnumType.STRING)
  @Column
  private Envelope envelope;

  @Enumerated(EnumType.STRING)
  @Column
  private Status status;

  @Column private String proposedBy;
  @Column private UUID proposedFor;
  @Column private boolean soleBuyer;
  @Column private Instant proposedAt;
  @Column private @Nullable String approvedBy;
  @Column private @Nullable UUID approvedFor;
  @Column private @Nullable Instant openedAt;
  @Column private @Nullable Integer openedCount;
  @Column private @Nullable Integer damagedCount;
  @Column private @Nullable UUID logEntryId;

  protected Opening() {}

  /** The buyers are those of the tender notice, which nobody joins or leaves. */
  Opening(ProcurementStage procurement, Envelope envelope, Actor actor, Instant now) {
    this.id = Ids.next();
    this.procurementId = procurement.id();
    this.soleBuyer = procurement.buyers().size() == 1;
    this.envelope = envelope;
    this.status = Status.PROPOSED;
    this.proposedBy = actor.subject();
    this.proposedFor = actor.mustActForSome();
    this.proposedAt = now;
  }

  UUID id() {
    return id;
  }

  UUID procurementId() {
    return procurementId;
  }

  Envelope envelope() {
    return envelope;
  }

  boolean isOpened() {
    return status == Status.OPENED;
  }

  Status status() {
    return status;
  }

  boolean wasProposedBy(Actor actor) {
    return proposedBy.equals(actor.subject());
  }

  UUID proposedFor() {
    return proposedFor;
  }

  Instant proposedAt() {
    return proposedAt;
  }

  Optional<UUID> approvedFor() {
    return Optional.ofNullable(approvedFor);
  }

  Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  Optional<UUID> logEntryId() {
    return Optional.ofNullable(logEntryId);
  }

  int openedCount() {
    return openedCount == null ? 0 : openedCount;
  }

  int damagedCount() {
    return damagedCount == null ? 0 : damagedCount;
  }

  boolean canBeApprovedBy(Actor actor) {
    return (soleBuyer || !actor.actsFor(proposedFor)) && !wasProposedBy(actor);
  }

  /** One authority of several never opens anything alone, and one person never acts as two. */
  void mustBeApprovableBy(Actor actor) {
    actor.mustActForSome();
    if (!canBeApprovedBy(actor)) {
      throw ProblemException.of(
          OpeningProblem.ANOTHER_AUTHORITY_NEEDED,
          soleBuyer
              ? "Another person than who proposed it must approve"
              : "Another person, of another authority than the one that proposed it, must approve");
    }
  }

  void approvedBy(Actor actor, Instant now, int opened, int damaged, UUID logEntry) {
    mustBeApprovableBy(actor);
    this.status = Status.OPENED;
    this.approvedBy = actor.subject();
    this.approvedFor = actor.mustActForSome();
    this.openedAt = now;
    this.openedCount = opened;
    this.damagedCount = damaged;
    this.logEntryId = logEntry;
  }
}
