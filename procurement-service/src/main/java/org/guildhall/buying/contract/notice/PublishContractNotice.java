package org.guildhall.buying.contract.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.buying.award.notice.AwardNotices;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.proposal.AwardProposals;
import org.guildhall.buying.award.proposal.LotAward;
import org.guildhall.buying.award.share.AwardedShare;
import org.guildhall.buying.award.share.AwardedShares;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.contract.ContractProblem;
import org.guildhall.buying.contract.ContractStatus;
import org.guildhall.buying.contract.ContractView;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.notice.NewNotice;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeNumber;
import org.guildhall.buying.notice.PublishNotice;
import org.guildhall.buying.notice.release.ContractNotice;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * A second person of the lead approves one contract details notice UK7 for all contracts that were
 * signed and have none yet; due 30 days beginning with the signature.
 */
@ApplicationScoped
class PublishContractNotice {
  private static final String NO_KPIS =
      "The contract is not worth more than £5 million (Procurement Act 2023, s.52).";

  private final Procurements procurements;
  private final Contracts contracts;
  private final AwardProposals proposals;
  private final AwardedShares shares;
  private final AwardNotices notices;
  private final Parties parties;
  private final PublishNotice publishNotice;

  PublishContractNotice(
      Procurements procurements,
      Contracts contracts,
      AwardProposals proposals,
      AwardedShares shares,
      AwardNotices notices,
      Parties parties,
      PublishNotice publishNotice) {
    this.procurements = procurements;
    this.contracts = contracts;
    this.proposals = proposals;
    this.shares = shares;
    this.notices = notices;
    this.parties = parties;
    this.publishNotice = publishNotice;
  }

  @Transactional
  public List<ContractView> publish(Actor actor, UUID procurementId) {
    Procurement procurement = procurements.lockedById(procurementId);
    actor.mustActFor(procurement.leadId());
    List<Contract> waiting =
        contracts.of(procurementId).stream()
            .filter(c -> c.status() == ContractStatus.SIGNED && c.noticeId().isEmpty())
            .toList();
    if (waiting.isEmpty()) {
      throw ProblemException.of(
          ContractProblem.NOTHING_TO_PUBLISH, "Every signed contract has its notice already.");
    }
    AwardProposal proposal = proposals.mustHave(procurementId);
    Notice notice =
        publishNotice.publish(
            actor,
            new NewNotice(
                NoticeNumber.UK7,
                procurement.ocid().orElseThrow(),
                procurementId,
                List.of("award", "contract"),
                procurement.title(),
                notices.lead(procurement),
                proposal.proposedBy(),
                actor.subject(),
                notice(procurement, proposal, waiting)));
    waiting.forEach(
        contract -> contract.noticeApproved(notice.id(), notice.publishedAt().orElse(null)));
    return waiting.stream().map(ContractView::of).toList();
  }

  private ContractNotice notice(
      Procurement procurement, AwardProposal proposal, List<Contract> waiting) {
    List<AwardedShare> all = shares.of(proposal);
    Map<UUID, Party> suppliers =
        parties
            .byIds(waiting.stream().map(Contract::supplierId).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Party::id, Function.identity()));
    Set<UUID> awardedLots =
        proposal.lots().stream()
            .filter(lot -> lot.winner().isPresent())
            .map(LotAward::lotId)
            .collect(Collectors.toSet());
    return new ContractNotice(
        notices.process(procurement),
        awardedLots,
        waiting.stream().map(c -> signed(procurement, c, share(all, c), suppliers)).toList());
  }

  private static AwardedShare share(List<AwardedShare> all, Contract contract) {
    return all.stream()
        .filter(s -> s.lotId().equals(contract.lotId()) && s.buyerId().equals(contract.buyerId()))
        .findFirst()
        .orElseThrow();
  }

  private ContractNotice.Signed signed(
      Procurement procurement, Contract contract, AwardedShare share, Map<UUID, Party> suppliers) {
    LocalDate signed = contract.signedOn().orElseThrow();
    LocalDate starts = contract.startsOn();
    LocalDate ends = contract.endsOn();
    Party supplier = Objects.requireNonNull(suppliers.get(contract.supplierId()));
    return new ContractNotice.Signed(
        notices.award(procurement, share, supplier),
        signed,
        starts == null ? signed : starts,
        ends == null ? signed : ends,
        contract.kpis().stream()
            .map(kpi -> new ContractNotice.Indicator(kpi.title(), kpi.description()))
            .toList(),
        NO_KPIS);
  }
}
