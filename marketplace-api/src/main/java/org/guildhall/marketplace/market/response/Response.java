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
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A supplier's response to a challenge. States: see {@link ResponseStatus}. */
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
    mustBe(ResponseStatus.DRAFT, "changed");
    proposal = next;
  }

  /**
   * @param edition of the challenge it answers
   */
  void submit(int edition, Instant now) {
    mustBe(ResponseStatus.DRAFT, "submitted");
    List<FieldProblem> missing = proposal.missing();
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          ResponseProblem.RESPONSE_INCOMPLETE, "The council needs more. See fields.", missing);
    }
    become(ResponseStatus.SUBMITTED);
    confirmedEdition = edition;
    submittedAt = now;
  }

  /** The supplier stands by it although the challenge was amended. */
  void confirm(int edition) {
    mustBe(ResponseStatus.SUBMITTED, "confirmed");
    confirmedEdition = edition;
  }

  void withdraw() {
    become(ResponseStatus.WITHDRAWN);
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
    become(shortlist ? ResponseStatus.SHORTLISTED : ResponseStatus.NOT_SHORTLISTED);
    feedback = why;
    assessedAt = now;
  }

  /** Whether its supplier has not taken it back, and so cannot begin another. */
  boolean isStanding() {
    return status != ResponseStatus.WITHDRAWN;
  }

  boolean isToReconfirm(int edition) {
    return status == ResponseStatus.SUBMITTED && confirmedEdition < edition;
  }

  private void become(ResponseStatus next) {
    if (!status.canBecome(next)) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE, "A response that is " + status + " cannot become " + next);
    }
    status = next;
  }

  private void mustBe(ResponseStatus wanted, String what) {
    if (status != wanted) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE, "A response that is " + status + " cannot be " + what);
    }
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
