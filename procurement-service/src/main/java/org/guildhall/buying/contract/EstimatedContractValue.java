package org.guildhall.buying.contract;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.share.AwardedShare;
import org.guildhall.buying.award.share.AwardedShares;
import org.guildhall.buying.statute.value.Kpis;
import org.guildhall.kit.base.money.GrossAmount;

/**
 * The estimated value of a contract (Schedule 3): options and extensions are in it. Contracts that
 * were drawn up before it was written down have it from their award.
 */
@ApplicationScoped
public class EstimatedContractValue {
  private final AwardProposals proposals;
  private final AwardedShares shares;

  EstimatedContractValue(AwardProposals proposals, AwardedShares shares) {
    this.proposals = proposals;
    this.shares = shares;
  }

  /** What the rule about indicators looks at. */
  public Kpis.Facts kpis(Contract contract) {
    return new Kpis.Facts(
        contract.estimatedGross().orElseGet(() -> ofAward(contract)).amount(),
        contract.kpis().size());
  }

  private GrossAmount ofAward(Contract contract) {
    var proposal = proposals.mustHave(contract.procurementId());
    return shares.of(proposal).stream()
        .filter(share -> share.lotId().equals(contract.lotId()))
        .filter(share -> share.buyerId().equals(contract.buyerId()))
        .map(AwardedShare::estimatedGross)
        .findFirst()
        .orElseThrow();
  }
}
