package org.guildhall.buying.assessment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.buying.assessment.evaluation.IndividualScore;
import org.guildhall.buying.assessment.evaluation.IndividualScores;
import org.guildhall.buying.assessment.evaluation.TenderPart;
import org.guildhall.buying.assessment.moderation.ModerationView.Consensus;
import org.guildhall.buying.assessment.moderation.ModerationView.EvaluatorScore;
import org.guildhall.buying.assessment.moderation.ModerationView.ModeratedCriterion;
import org.guildhall.buying.assessment.moderation.ModerationView.ModeratedPart;
import org.guildhall.buying.assessment.moderation.ModerationView.ModeratedScore;
import org.guildhall.buying.assessment.moderation.ModerationView.ModeratedTender;
import org.guildhall.buying.assessment.panel.Panel;
import org.guildhall.buying.assessment.panel.PanelMember;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.procurement.Criterion;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.BidderPages;
import org.guildhall.buying.tender.opened.OpenedTender;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.jspecify.annotations.Nullable;

/** The moderator and the panel look at all scores together, never before everybody has locked. */
@ApplicationScoped
class ReadModeration {
  private final Panels panels;
  private final Procurements procurements;
  private final OpenedTenders opened;
  private final IndividualScores individual;
  private final ConsensusScores agreed;
  private final Changes changes;

  ReadModeration(
      Panels panels,
      Procurements procurements,
      OpenedTenders opened,
      IndividualScores individual,
      ConsensusScores agreed,
      Changes changes) {
    this.panels = panels;
    this.procurements = procurements;
    this.opened = opened;
    this.individual = individual;
    this.agreed = agreed;
    this.changes = changes;
  }

  private record Part(UUID tenderId, UUID criterionId) {}

  private record Scores(
      Map<Part, List<IndividualScore>> individual,
      Map<Part, List<ConsensusScore>> consensus,
      Map<UUID, PanelMember> members) {}

  @Transactional
  public ModerationView read(Actor actor, UUID procurementId, @Nullable Cursor after, int limit) {
    ProcurementContent procurement = procurements.byId(procurementId);
    Panel panel = shown(actor, procurement);
    Scores scores = scores(panel);
    List<Bidder> bidders = opened.biddersOf(procurementId);
    Page<Bidder> page = BidderPages.of(procurement, bidders, after, limit);
    int missing =
        (int)
            bidders.stream()
                .flatMap(bidder ->
                    procurement.lot(bidder.lotId()).qualityCriteria().stream()
                        .map(criterion -> new Part(bidder.tenderId(), criterion.id())))
                .filter(part -> !scores.consensus().containsKey(part))
                .count();
    changes.record(actor, "moderation.read", "procurement", procurementId);
    return new ModerationView(
        procurementId,
        panel.stage(),
        missing,
        page.items().stream()
            .map(bidder -> tender(bidder, procurement.lot(bidder.lotId()), scores))
            .toList(),
        page.next());
  }

  /** One criterion of one tender with everything written to it. */
  @Transactional
  public ModeratedPart read(Actor actor, UUID procurementId, UUID tenderId, UUID criterionId) {
    ProcurementContent procurement = procurements.byId(procurementId);
    Panel panel = shown(actor, procurement);
    OpenedTender tender = TenderPart.tender(opened, procurementId, tenderId);
    Lot lot = procurement.lot(tender.lotId());
    Criterion criterion =
        lot.qualityCriteria().stream()
            .filter(c -> c.id().equals(criterionId))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("criterion", criterionId));
    changes.record(
        actor,
        "moderation.read",
        "procurement",
        procurementId,
        Map.of("tender", tenderId, "criterion", criterionId));
    return new ModeratedPart(
        tenderId,
        lot.number(),
        lot.title(),
        tender.supplierName(),
        criterion(tender, criterion, scores(panel)));
  }

  private Panel shown(Actor actor, ProcurementContent procurement) {
    Optional<Panel> appointed = panels.of(procurement.id());
    mustTakePart(actor, procurement, appointed);
    Panel panel =
        appointed.orElseThrow(
            () -> ProblemException.notFound("panel of procurement", procurement.id()));
    if (panel.stage() == PanelStage.SCORING) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE, "Scores are shown together when every evaluator has locked.");
    }
    return panel;
  }

  private Scores scores(Panel panel) {
    return new Scores(
        individual.ofProcurement(panel.procurementId()).stream()
            .collect(Collectors.groupingBy(s -> new Part(s.tenderId(), s.criterionId()))),
        agreed.ofProcurement(panel.procurementId()).stream()
            .collect(Collectors.groupingBy(s -> new Part(s.tenderId(), s.criterionId()))),
        panel.members().stream().collect(Collectors.toMap(PanelMember::id, m -> m)));
  }

  private static void mustTakePart(
      Actor actor, ProcurementContent procurement, Optional<Panel> panel) {
    boolean moderator = actor.actsFor(procurement.leadId()) && actor.has(Role.BUYER);
    boolean evaluator =
        panel
            .flatMap(appointed -> appointed.member(actor.subject()))
            .filter(member -> actor.actsFor(member.organisationId()) && member.counts())
            .isPresent();
    if (!moderator && !evaluator) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "Only the moderator and the evaluators moderate.");
    }
  }

  private static ModeratedTender tender(Bidder bidder, Lot lot, Scores scores) {
    return new ModeratedTender(
        bidder.tenderId(),
        lot.id(),
        lot.number(),
        lot.title(),
        bidder.supplierName(),
        lot.qualityCriteria().stream()
            .map(criterion -> score(new Part(bidder.tenderId(), criterion.id()), criterion, scores))
            .toList());
  }

  private static ModeratedScore score(Part part, Criterion criterion, Scores scores) {
    List<EvaluatorScore> given = given(part, scores);
    List<ConsensusScore> agreed = scores.consensus().getOrDefault(part, List.of());
    return new ModeratedScore(
        criterion.id(),
        criterion.name(),
        given.stream()
            .map(s -> new ModerationView.GivenScore(s.evaluator(), s.score(), s.counted()))
            .toList(),
        spread(given),
        agreed.isEmpty() ? null : agreed.getLast().score());
  }

  private static List<EvaluatorScore> given(Part part, Scores scores) {
    return scores.individual().getOrDefault(part, List.of()).stream()
        .collect(Collectors.groupingBy(IndividualScore::panelMemberId))
        .entrySet()
        .stream()
        .map(entry ->
            evaluator(
                Objects.requireNonNull(scores.members().get(entry.getKey())), entry.getValue()))
        .sorted(Comparator.comparing(EvaluatorScore::evaluator))
        .toList();
  }

  private static ModeratedCriterion criterion(
      OpenedTender tender, Criterion criterion, Scores scores) {
    Part part = new Part(tender.id(), criterion.id());
    List<EvaluatorScore> given = given(part, scores);
    List<Consensus> history =
        scores.consensus().getOrDefault(part, List.of()).stream()
            .map(c ->
                new Consensus(
                    c.score(), c.reason(), c.moderatorName(), c.revision(), c.recordedAt()))
            .toList();
    return new ModeratedCriterion(
        criterion.id(),
        criterion.name(),
        criterion.maxScore(),
        criterion.minimumScore().orElse(null),
        tender.answer(criterion.id()),
        given,
        spread(given),
        history.isEmpty() ? null : history.getLast(),
        history);
  }

  private static EvaluatorScore evaluator(PanelMember member, List<IndividualScore> revisions) {
    IndividualScore last = revisions.getLast();
    return new EvaluatorScore(
        member.name(),
        member.organisationId(),
        last.score(),
        last.reason(),
        member.counts(),
        revisions.subList(0, revisions.size() - 1).stream()
            .map(s -> new ModerationView.Earlier(s.score(), s.reason(), s.recordedAt()))
            .toList());
  }

  private static int spread(List<EvaluatorScore> scores) {
    IntStream counted =
        scores.stream().filter(EvaluatorScore::counted).mapToInt(EvaluatorScore::score);
    var statistics = counted.summaryStatistics();
    return statistics.getCount() == 0 ? 0 : statistics.getMax() - statistics.getMin();
  }
}
