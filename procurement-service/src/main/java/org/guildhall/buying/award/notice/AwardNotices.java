package org.guildhall.buying.award.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.buying.assessment.ranking.LotResult;
import org.guildhall.buying.assessment.ranking.Rankings;
import org.guildhall.buying.award.proposal.AwardProposal;
import org.guildhall.buying.award.share.AwardedShare;
import org.guildhall.buying.award.share.AwardedShares;
import org.guildhall.buying.notice.NewNotice;
import org.guildhall.buying.notice.ocds.AwardFacts;
import org.guildhall.buying.notice.ocds.ProcessFacts;
import org.guildhall.buying.notice.uk06.AwardNotice;
import org.guildhall.buying.notice.uk06.LotTenders;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.Participant;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.terms.EstimatedValue;
import org.guildhall.buying.replica.party.Parties;
import org.guildhall.buying.replica.party.Party;
import org.guildhall.buying.statute.period.Standstill;

/** Gathers from state what award and contract notices say. */
@ApplicationScoped
public class AwardNotices {
  private final Parties parties;
  private final Rankings rankings;
  private final AwardedShares shares;

  AwardNotices(Parties parties, Rankings rankings, AwardedShares shares) {
    this.parties = parties;
    this.rankings = rankings;
    this.shares = shares;
  }

  /** The lead as notices name it. */
  public NewNotice.Lead lead(ProcurementContent procurement) {
    return procurement.participants().stream()
        .filter(Participant::lead)
        .map(lead -> new NewNotice.Lead(lead.organisationId(), lead.name()))
        .findFirst()
        .orElseThrow();
  }

  /** The award notice of a carried proposal. */
  public AwardNotice award(
      ProcurementContent procurement,
      AwardProposal proposal,
      LocalDate decided,
      LocalDate published,
      LocalDate standstillUntil) {
    List<LotResult> results = rankings.of(procurement);
    Map<UUID, Party> bidders =
        byId(
            results.stream()
                .flatMap(result -> result.ranking().tenders().stream())
                .map(tender -> tender.supplier())
                .toList());
    return new AwardNotice(
        process(procurement),
        results.stream().map(result -> lot(result, bidders)).toList(),
        shares.of(proposal).stream()
            .map(share -> award(procurement, share, known(bidders, share.supplierId())))
            .toList(),
        decided,
        proposal.summariesSentAt().orElseThrow(),
        published,
        standstillUntil,
        new Standstill().earliestSignature(published, standstillUntil).value());
  }

  /** What every notice of the procurement says about it. */
  public ProcessFacts process(ProcurementContent procurement) {
    Map<UUID, Party> buyers =
        byId(procurement.participants().stream().map(Participant::organisationId).toList());
    return new ProcessFacts(
        procurement.ocid().orElseThrow(),
        procurement.title(),
        procurement.description(),
        procurement.category().name().toLowerCase(Locale.ROOT),
        procurement.participants().stream()
            .map(buyer -> known(buyers, buyer.organisationId()))
            .toList(),
        procurement.lots().stream().map(lot -> lotFacts(procurement, lot)).toList());
  }

  /** A buyer's share as notices state it. */
  public AwardFacts award(ProcurementContent procurement, AwardedShare share, Party supplier) {
    return new AwardFacts(
        share.lotId(),
        share.buyerId(),
        supplier,
        share.items(),
        share.amount(),
        share.amountGross(),
        share.estimatedGross(),
        procurement.value().map(EstimatedValue::aboveThreshold).orElse(false));
  }

  private static ProcessFacts.LotFacts lotFacts(ProcurementContent procurement, Lot lot) {
    var timetable = procurement.timetable();
    return new ProcessFacts.LotFacts(
        lot.id(),
        String.valueOf(lot.number()),
        lot.title(),
        Stream.concat(Stream.of(lot.cpv()), lot.items().stream().map(item -> item.cpv()))
            .distinct()
            .toList(),
        timetable.contractStart(),
        timetable.contractEnd(),
        timetable.contractMaxEnd());
  }

  private static LotTenders lot(LotResult result, Map<UUID, Party> bidders) {
    return new LotTenders(
        result.lot().id(),
        result.tenders().size(),
        result.ranking().tenders().stream()
            .map(tender ->
                new LotTenders.Assessed(known(bidders, tender.supplier()), tender.passes()))
            .toList());
  }

  private Map<UUID, Party> byId(List<UUID> ids) {
    return parties.byIds(Set.copyOf(ids)).stream()
        .collect(Collectors.toMap(Party::id, Function.identity()));
  }

  private static Party known(Map<UUID, Party> parties, UUID id) {
    return Objects.requireNonNull(parties.get(id), () -> "the marketplace never told of " + id);
  }
}
