package org.guildhall.buying.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.assessment.evaluation.EvaluationProblem;
import org.guildhall.buying.assessment.moderation.ConsensusScores;
import org.guildhall.buying.assessment.moderation.StatedConsensus;
import org.guildhall.buying.assessment.panel.Panel;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.assessment.scoring.AgreedTender;
import org.guildhall.buying.assessment.scoring.RankLot;
import org.guildhall.buying.assessment.scoring.ScoringMethod;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedPrice;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.problem.ProblemException;

/** Computes the rankings of a procurement from locked consensus and opened prices. */
@ApplicationScoped
public class Rankings {
  private final Panels panels;
  private final OpenedTenders opened;
  private final ConsensusScores consensus;
  private final StatedConsensus stated;

  Rankings(Panels panels, OpenedTenders opened, ConsensusScores consensus, StatedConsensus stated) {
    this.panels = panels;
    this.opened = opened;
    this.consensus = consensus;
    this.stated = stated;
  }

  /**
   * One result per lot that was tendered for, in the order of the lots.
   *
   * @throws ProblemException PRICES_NOT_OPEN before quality is locked and the prices are open;
   *     CONSENSUS_IN_DOUBT if the agreed scores are not those that were locked
   */
  public List<LotResult> of(ProcurementContent procurement) {
    boolean agreed =
        panels.of(procurement.id()).map(Panel::stage).filter(PanelStage.AGREED::equals).isPresent();
    if (!agreed) {
      throw notYet();
    }
    // Before anything is computed from the scores.
    stated.mustStand(procurement.id());
    List<Bidder> tenders = opened.biddersOf(procurement.id());
    Map<UUID, Long> positions =
        opened.logPositions(tenders.stream().map(Bidder::tenderId).toList());
    Map<UUID, OpenedPrice> prices = opened.pricesOf(procurement.id());
    Map<UUID, Map<UUID, AgreedScore>> scores = scores(procurement.id());
    if (prices.isEmpty() && anyMeets(procurement, tenders, scores)) {
      throw notYet();
    }
    return procurement.lots().stream()
        .filter(lot -> tenders.stream().anyMatch(tender -> tender.lotId().equals(lot.id())))
        .map(lot -> result(procurement, lot, tenders, positions, prices, scores))
        .toList();
  }

  private static ProblemException notYet() {
    return ProblemException.of(
        EvaluationProblem.PRICES_NOT_OPEN,
        "Tenders are ranked when the quality consensus is locked and the prices are open.");
  }

  /**
   * Prices of tenders that fail are never opened, so without any other there is none to wait for.
   */
  private static boolean anyMeets(
      ProcurementContent procurement,
      List<Bidder> tenders,
      Map<UUID, Map<UUID, AgreedScore>> scores) {
    return tenders.stream()
        .anyMatch(tender ->
            Methods.of(procurement, procurement.lot(tender.lotId())).quality().stream()
                .noneMatch(criterion ->
                    criterion.failedBy(
                        Objects.requireNonNull(
                                scores
                                    .getOrDefault(tender.tenderId(), Map.of())
                                    .get(criterion.id()))
                            .score())));
  }

  private Map<UUID, Map<UUID, AgreedScore>> scores(UUID procurementId) {
    Map<UUID, Map<UUID, AgreedScore>> scores = new HashMap<>();
    consensus
        .currentOf(procurementId)
        .forEach((tender, byCriterion) ->
            byCriterion.forEach((criterion, score) ->
                scores
                    .computeIfAbsent(tender, t -> new HashMap<>())
                    .put(
                        criterion,
                        new AgreedScore(BigDecimal.valueOf(score.score()), score.reason()))));
    return scores;
  }

  private static LotResult result(
      ProcurementContent procurement,
      Lot lot,
      List<Bidder> all,
      Map<UUID, Long> positions,
      Map<UUID, OpenedPrice> prices,
      Map<UUID, Map<UUID, AgreedScore>> scores) {
    Map<UUID, Bidder> tenders =
        all.stream()
            .filter(tender -> tender.lotId().equals(lot.id()))
            .collect(Collectors.toMap(Bidder::tenderId, tender -> tender));
    ScoringMethod method = Methods.of(procurement, lot);
    List<AgreedTender> agreed =
        tenders.values().stream()
            .map(tender ->
                new AgreedTender(
                    tender.tenderId(),
                    tender.supplierId(),
                    plain(scores.getOrDefault(tender.tenderId(), Map.of())),
                    Optional.ofNullable(prices.get(tender.tenderId())).map(OpenedPrice::total),
                    Objects.requireNonNull(positions.get(tender.tenderId()))))
            .toList();
    return new LotResult(lot, method, RankLot.rank(method, agreed), tenders, prices, scores);
  }

  private static Map<UUID, BigDecimal> plain(Map<UUID, AgreedScore> scores) {
    return scores.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().score()));
  }
}
