package org.guildhall.buying.consortium;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A council in a consortium: invited, joined, bound to the agreement and to quantities. */
@Entity
@Table(name = "member")
public class Member {
  @Id private UUID id;
  @Version private long version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "consortium_id")
  private Consortium consortium;

  @Column private UUID organisationId;
  @Column private String name;

  @Enumerated(EnumType.STRING)
  @Column
  private MemberStatus status;

  @Column private Instant invitedAt;
  @Column private @Nullable Instant joinedAt;
  @Column private @Nullable String reason;
  @Column private @Nullable String acceptedHash;
  @Column private @Nullable String acceptedBy;
  @Column private @Nullable Instant acceptedAt;
  @Column private @Nullable String decisionReference;
  @Column private @Nullable LocalDate decidedOn;
  @Column private @Nullable LocalDate callInExpires;
  @Column private @Nullable Instant committedAt;
  @Column private @Nullable String committedBy;

  @OneToMany(mappedBy = "member", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("item")
  @Fetch(FetchMode.SUBSELECT)
  private final List<CommitmentLine> lines = new ArrayList<>();

  protected Member() {}

  Member(Consortium consortium, UUID organisationId, String name, Instant now) {
    this.id = Ids.next();
    this.consortium = consortium;
    this.organisationId = organisationId;
    this.name = name;
    this.status = MemberStatus.INVITED;
    this.invitedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID organisationId() {
    return organisationId;
  }

  public String name() {
    return name;
  }

  public MemberStatus status() {
    return status;
  }

  public boolean joined() {
    return status == MemberStatus.JOINED;
  }

  /** Whether it is inside, or could be: not after it declined or left. */
  boolean mayRead() {
    return joined() || status == MemberStatus.INVITED;
  }

  /** What it bound itself to, if it has. */
  public Optional<Commitment> commitment() {
    if (decisionReference == null || decidedOn == null) {
      return Optional.empty();
    }
    var values = lines.stream().map(CommitmentLine::asLine).toList();
    return Optional.of(new Commitment(decisionReference, decidedOn, callInExpires, values));
  }

  /** The most its commitment may cost, pounds net; items without a maximum price count nothing. */
  public BigDecimal committedValue() {
    return lines.stream()
        .map(CommitmentLine::asLine)
        .map(line ->
            line.maximumUnitPrice() == null
                ? BigDecimal.ZERO
                : line.maximumUnitPrice().multiply(line.maximumQuantity()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether it accepted the agreement with exactly this hash. */
  public boolean accepted(@Nullable String agreementHash) {
    return agreementHash != null && agreementHash.equals(acceptedHash);
  }

  public @Nullable String reason() {
    return reason;
  }

  public @Nullable Instant joinedAt() {
    return joinedAt;
  }

  @Nullable Instant acceptedAt() {
    return acceptedAt;
  }

  /** Whether its council may do this as things stand between it and the consortium. */
  public boolean canBe(ConsortiumAct act) {
    return ConsortiumAct.OF_MEMBER.isPossible(status, act);
  }

  private void take(ConsortiumAct act) {
    this.status = ConsortiumAct.OF_MEMBER.after(status, act);
  }

  void join(Instant now) {
    take(ConsortiumAct.JOIN);
    this.joinedAt = now;
  }

  void inviteAgain(Instant now) {
    take(ConsortiumAct.INVITE);
    this.invitedAt = now;
    this.reason = null;
  }

  void decline(String why) {
    take(ConsortiumAct.DECLINE);
    this.reason = why;
  }

  void withdraw(String why) {
    take(ConsortiumAct.LEAVE);
    this.reason = why;
  }

  void accept(String agreementHash, String by, Instant now) {
    take(ConsortiumAct.ACCEPT_AGREEMENT);
    this.acceptedHash = agreementHash;
    this.acceptedBy = by;
    this.acceptedAt = now;
  }

  void commit(Commitment commitment, String by, Instant now) {
    take(ConsortiumAct.COMMIT);
    this.decisionReference = commitment.decisionReference();
    this.decidedOn = commitment.decidedOn();
    this.callInExpires = commitment.callInExpires();
    this.committedBy = by;
    this.committedAt = now;
    // One line per item is unique in the table; old rows go before new ones come.
    lines.clear();
    commitment.lines().forEach(line -> lines.add(new CommitmentLine(this, line)));
  }
}
