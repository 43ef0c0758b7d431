package org.guildhall.marketplace.market.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.act.ChallengeStatus;
import org.guildhall.marketplace.market.response.act.ResponseStatus;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.OrganisationStatus;
import org.jspecify.annotations.Nullable;

/**
 * A response as its supplier and, once submitted, the council of the challenge see it.
 *
 * @param challengeStatus of the challenge: what was submitted to one that is withdrawn leads
 *     nowhere
 * @param challengeWithdrawalReason why the council withdrew the challenge, if it did
 * @param toReconfirm whether the challenge was amended since the supplier confirmed it
 * @param missing what must still be said before it can be submitted; empty once it is
 * @param next what may be done next and by whom
 */
record ResponseView(
    UUID id,
    long version,
    UUID challengeId,
    String challengeTitle,
    ChallengeStatus challengeStatus,
    @Nullable String challengeWithdrawalReason,
    OrganisationRef supplier,
    ResponseStatus status,
    boolean toReconfirm,
    @Nullable String approach,
    List<Proposal.Evidence> evidence,
    Proposal.@Nullable Maturity maturity,
    List<Proposal.PriceBand> priceBands,
    String currency,
    @Nullable String licence,
    List<String> standards,
    List<Proposal.Confidential> confidential,
    List<FieldProblem> missing,
    @Nullable String feedback,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant assessedAt,
    List<NextResponseAct> next) {

  static ResponseView of(
      Response response,
      Challenge challenge,
      OrganisationRef supplier,
      List<NextResponseAct> next) {
    Proposal proposal = response.proposal();
    boolean draft = response.status() == ResponseStatus.DRAFT;
    return new ResponseView(
        response.id(),
        response.version(),
        response.challenge(),
        challenge.title(),
        challenge.status(),
        challenge.withdrawalReason(),
        supplier,
        response.status(),
        response.isToReconfirm(challenge.edition()),
        proposal.approach(),
        proposal.evidence(),
        proposal.maturity(),
        proposal.priceBands(),
        proposal.currency(),
        proposal.licence(),
        proposal.standards(),
        proposal.confidential(),
        draft ? proposal.missing() : List.of(),
        response.feedback(),
        response.createdAt(),
        response.submittedAt(),
        response.assessedAt(),
        next);
  }

  /**
   * A response in a list.
   *
   * @param mayAssess whether who reads may shortlist it or not now
   */
  public record ResponseSummary(
      UUID id,
      UUID challengeId,
      String challengeTitle,
      ChallengeStatus challengeStatus,
      OrganisationRef supplier,
      ResponseStatus status,
      boolean toReconfirm,
      Instant createdAt,
      @Nullable Instant submittedAt,
      boolean mayAssess) {

    /** The same for a reader who may, or may not, assess it. */
    ResponseSummary assessable(boolean may) {
      return new ResponseSummary(
          id,
          challengeId,
          challengeTitle,
          challengeStatus,
          supplier,
          status,
          toReconfirm,
          createdAt,
          submittedAt,
          may);
    }

    /** As the query yields it. */
    public ResponseSummary(
        UUID id,
        UUID challengeId,
        String challengeTitle,
        ChallengeStatus challengeStatus,
        UUID supplier,
        String supplierName,
        OrganisationStatus supplierStatus,
        ResponseStatus status,
        boolean toReconfirm,
        Instant createdAt,
        @Nullable Instant submittedAt) {
      this(
          id,
          challengeId,
          challengeTitle,
          challengeStatus,
          new OrganisationRef(supplier, supplierName, OrganisationKind.SUPPLIER, supplierStatus),
          status,
          toReconfirm,
          createdAt,
          submittedAt,
          false);
    }
  }
}
