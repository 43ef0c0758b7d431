package org.guildhall.buying.contract.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeContent;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeKind;
import org.guildhall.buying.notice.uk07.ContractNotice;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;

/** The contract details notice of the contracts that were signed when it was prepared. */
@ApplicationScoped
class ContractNoticeKind implements NoticeKind {
  static final String CONTRACTS = "contracts";
  private static final String NO_KPIS =
      "The estimated value is not more than £5 million (Procurement Act 2023, s.52).";

  private final Procurements procurements;
  private final Contracts contracts;
  private final AwardProposals proposals;
  private final AwardedShares shares;
  private final AwardNotices facts;
  private final Parties parties;
  private final ContractDetailsGate gate;

  ContractNoticeKind(
      Procurements procurements,
      Contracts contracts,
      AwardProposals proposals,
      AwardedShares shares,
      AwardNotices facts,
      Parties parties,
      ContractDetailsGate gate) {
    this.procurements = procurements;
    this.contracts = contracts;
    this.proposals = proposals;
    this.shares = shares;
    this.facts = facts;
    this.parties = parties;
    this.gate = gate;
  }

  @Override
  public NoticeType type() {
    return NoticeType.CONTRACT_DETAILS_NOTICE;
  }

  @Override
  public void mustBeApprovable(Actor approver, NoticeDraft draft, Instant now) {
    procurements.lockedById(draft.procurementId()).mustBe(Act.APPROVE_CONTRACT_NOTICE, now);
  }

  @Override
  public void approving(Actor approver, NoticeDraft draft, Instant now) {
    gate.mustBeOpen(procurements.byId(draft.procurementId()), of(draft), now);
  }

  @Override
  public List<FieldProblem> check(NoticeDraft draft, Instant now) {
    List<FieldProblem> problems = new ArrayList<>(told(of(draft)));
    problems.addAll(gate.check(procurements.byId(draft.procurementId()), of(draft), now));
    return problems;
  }

  /** A contract has one notice, however many were prepared. */
  private static List<FieldProblem> told(List<Contract> drafted) {
    return drafted.stream()
        .filter(contract -> !contract.isWithoutNotice())
        .map(contract ->
            new FieldProblem(
                CONTRACTS,
                "The contract of %s for %s has its notice already. Prepare the notice again."
                    .formatted(contract.buyerName(), contract.lotTitle())))
        .toList();
  }

  @Override
  public NoticeContent content(NoticeDraft draft, Instant now) {
    Procurement procurement = procurements.byId(draft.procurementId());
    return new NoticeContent(
        procurement.ocid().orElseThrow(),
        procurement.title(),
        facts.lead(procurement),
        notice(procurement, of(draft)));
  }

  @Override
  public void approved(NoticeDraft draft, Notice notice) {
    of(draft).forEach(contract -> contract.noticeApproved(notice.id()));
  }

  private List<Contract> of(NoticeDraft draft) {
    Set<UUID> ids =
        Arrays.stream(draft.stated(CONTRACTS).orElseThrow().split(","))
            .map(UUID::fromString)
            .collect(Collectors.toSet());
    return contracts.of(draft.procurementId()).stream()
        .filter(contract -> ids.contains(contract.id()))
        .toList();
  }

  private ContractNotice notice(Procurement procurement, List<Contract> signed) {
    AwardProposal proposal = proposals.mustHave(procurement.id());
    List<AwardedShare> all = shares.of(proposal);
    Map<UUID, Party> suppliers =
        parties
            .byIds(signed.stream().map(Contract::supplierId).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Party::id, Function.identity()));
    Set<UUID> awardedLots =
        proposal.lots().stream()
            .filter(lot -> lot.winner().isPresent())
            .map(LotAward::lotId)
            .collect(Collectors.toSet());
    return new ContractNotice(
        facts.process(procurement),
        awardedLots,
        signed.stream().map(c -> signed(procurement, c, share(all, c), suppliers)).toList());
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
        facts.award(procurement, share, supplier),
        signed,
        starts == null ? signed : starts,
        ends == null ? signed : ends,
        contract.kpis().stream()
            .map(kpi -> new ContractNotice.Indicator(kpi.title(), kpi.description()))
            .toList(),
        NO_KPIS);
  }
}
