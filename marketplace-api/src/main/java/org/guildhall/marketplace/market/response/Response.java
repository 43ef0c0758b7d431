package org.guildhall.marketplace.market.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.market.response.act.CurrentChallenge;
import org.guildhall.marketplace.market.response.act.ResponseAct;
import org.guildhall.marketplace.market.response.act.ResponseStatus;
import org.guildhall.marketplace.market.response.act.ResponseTable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A supplier's response to a challenge. What may be done when: {@link ResponseTable}. */
@Entity
@Table(name = "response")
class Response {

  @Id private UUID id;
  @Version private long version;

  @Column(name = "challenge_id")
  private UUID challenge;

  @Column(name = "supplier_id")
  private UUID supplier;

  @Enumerated(EnumType.STRING)
  private ResponseStatus status;

  @JdbcTypeCode(SqlTypes.JSON)
  private Proposal proposal;

  private int confirmedEdition;
  private @Nullable String feedback;
  private Instant createdAt;
  private @Nullable Instant submittedAt;
  private @Nullable Instant assessedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Response() {}

  Response(UUID challenge, UUID supplier, Proposal proposal, Instant now) {
    this.id = Ids.next();
    this.challenge = challenge;
    this.supplier = supplier;
    this.status = ResponseStatus.DRAFT;
    this.proposal = proposal;
    this.createdAt = now;
  }

  /** Saves the draft. */
  void write(Proposal next) {
    status = ResponseTable.ACTS.after(status, ResponseAct.WRITE);
    proposal = next;
  }

  /**
   * @param challenge as it is now, held until the transaction ends
   */
  void submit(CurrentChallenge challenge, Instant now) {
    ResponseStatus submitted = after(ResponseAct.SUBMIT, challenge, now);
    List<FieldProblem> missing = proposal.missing();
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          ResponseProblem.RESPONSE_INCOMPLETE, "The council needs more. See fields.", missing);
    }
    status = submitted;
    confirmedEdition = challenge.edition();
    submittedAt = now;
  }

  /** The supplier stands by it although the challenge was amended. */
  void confirm(CurrentChallenge challenge, Instant now) {
    status = after(ResponseAct.CONFIRM, challenge, now);
    confirmedEdition = challenge.edition();
  }

  void withdraw() {
    status = ResponseTable.ACTS.after(status, ResponseAct.WITHDRAW);
  }

  /**
   * @param edition of the challenge as it is now
   */
  void assess(boolean shortlist, String why, int edition, Instant now) {
    if (shortlist && isToReconfirm(edition)) {
      throw ProblemException.of(
          ResponseProblem.RESPONSE_TO_RECONFIRM,
          "The supplier has not confirmed it since the challenge was amended.");
    }
    status =
        ResponseTable.ACTS.after(
            status,
            ResponseAct.ASSESS,
            shortlist ? ResponseStatus.SHORTLISTED : ResponseStatus.NOT_SHORTLISTED);
    feedback = why;
    assessedAt = now;
  }

  /** Whether the council has had it and its supplier has taken it back. */
  boolean wasTakenBack() {
    return status == ResponseStatus.WITHDRAWN && submittedAt != null;
  }

  /** Whether its supplier has not taken it back, and so cannot begin another. */
  boolean isStanding() {
    return status != ResponseStatus.WITHDRAWN;
  }

  boolean isToReconfirm(int edition) {
    return status == ResponseStatus.SUBMITTED && confirmedEdition < edition;
  }

  /** What is legal at this moment, for whoever may do it. */
  List<ResponseAct> legalActs(CurrentChallenge challenge, Instant now) {
    return ResponseTable.ACTS.legal(status, challenge, now);
  }

  /** Until when it can be done, where the clock ends it. */
  @Nullable Instant until(ResponseAct act, CurrentChallenge challenge) {
    return ResponseTable.ACTS.until(act, challenge).orElse(null);
  }

  /** The status first: whoever has submitted is told that, and not that it is too late. */
  private ResponseStatus after(ResponseAct act, CurrentChallenge challenge, Instant now) {
    ResponseStatus next = ResponseTable.ACTS.after(status, act);
    if (!ResponseTable.ACTS.isLegal(status, act, challenge, now)) {
      throw ResponseProblem.closed();
    }
    return next;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID challenge() {
    return challenge;
  }

  UUID supplier() {
    return supplier;
  }

  ResponseStatus status() {
    return status;
  }

  Proposal proposal() {
    return proposal;
  }

  @Nullable String feedback() {
    return feedback;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant submittedAt() {
    return submittedAt;
  }

  @Nullable Instant assessedAt() {
    return assessedAt;
  }
}
