package org.guildhall.buying.award.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.buying.award.standstill.StandstillClaim;
import org.guildhall.buying.award.standstill.StandstillClaims;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Awards to propose, summaries to send, award notices to publish and claims to settle. */
@ApplicationScoped
class AwardTasks implements TaskSource {
  private final Stages stages;
  private final AwardProposals proposals;
  private final Decisions decisions;
  private final OpenedTenders opened;
  private final NoticeDrafts drafts;
  private final StandstillClaims claims;

  AwardTasks(
      Stages stages,
      AwardProposals proposals,
      Decisions decisions,
      OpenedTenders opened,
      NoticeDrafts drafts,
      StandstillClaims claims) {
    this.stages = stages;
    this.proposals = proposals;
    this.decisions = decisions;
    this.opened = opened;
    this.drafts = drafts;
    this.claims = claims;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    List<Task> tasks = new ArrayList<>();
    for (HeldRoles roles : held) {
      if (roles.hasAny(Role.BUYER, Role.APPROVER)) {
        leading(actor, roles).forEach(tasks::add);
      }
      if (roles.hasAny(Role.APPROVER)) {
        toSettle(roles.organisationId()).forEach(tasks::add);
      }
    }
    return tasks;
  }

  private Stream<Task> leading(Actor actor, HeldRoles roles) {
    List<ProcurementStage> led =
        stages.ledIn(
            roles.organisationId(), ProcurementStatus.ASSESSING, ProcurementStatus.AWARD_PROPOSED);
    Read read =
        read(
            led,
            preparedByAnother(actor, roles.organisationId()),
            drafts.underWay(roles.organisationId(), NoticeType.AWARD_NOTICE));
    return led.stream().flatMap(procurement -> next(procurement, read, roles));
  }

  /** What is known of all of them, read at once. */
  private record Read(
      Map<UUID, AwardProposal> proposals,
      Map<UUID, Decision> decisions,
      Set<UUID> priced,
      Set<UUID> prepared,
      Set<UUID> underWay) {}

  private Set<UUID> preparedByAnother(Actor actor, UUID lead) {
    return drafts.waitingFor(lead, NoticeType.AWARD_NOTICE).stream()
        .filter(draft -> !draft.preparedBy().equals(actor.subject()))
        .map(NoticeDraft::procurementId)
        .collect(Collectors.toSet());
  }

  private Read read(List<ProcurementStage> led, Set<UUID> prepared, Set<UUID> underWay) {
    List<UUID> ids = led.stream().map(ProcurementStage::id).toList();
    Map<UUID, AwardProposal> latest = proposals.latestOf(ids);
    List<UUID> asked = latest.values().stream().map(AwardProposal::decisionId).toList();
    return new Read(
        latest,
        decisions.list("id in ?1", asked).stream()
            .collect(Collectors.toMap(Decision::id, Function.identity())),
        opened.havingPrices(ids),
        prepared,
        underWay);
  }

  private static Stream<Task> next(ProcurementStage procurement, Read read, HeldRoles roles) {
    boolean buyer = roles.hasAny(Role.BUYER);
    AwardProposal proposal = read.proposals().get(procurement.id());
    if (proposal == null) {
      return buyer && read.priced().contains(procurement.id())
          ? task("award.propose", "Propose the award of ", procurement, "award-proposal")
          : Stream.empty();
    }
    Decision decision = Objects.requireNonNull(read.decisions().get(proposal.decisionId()));
    if (decision.closedAt().isEmpty()) {
      return Stream.empty();
    }
    if (!decision.carried()) {
      return buyer
          ? task("award.reconsider", "The members did not agree: ", procurement, "award-proposal")
          : Stream.empty();
    }
    if (proposal.summariesSentAt().isEmpty()) {
      return buyer
          ? task("award.summaries", "Send the summaries of ", procurement, "assessment-summaries")
          : Stream.empty();
    }
    if (buyer && !read.underWay().contains(procurement.id())) {
      return task("award.draft", "Prepare the award notice of ", procurement, "notice-drafts");
    }
    return roles.hasAny(Role.APPROVER) && read.prepared().contains(procurement.id())
        ? task("award.notice", "Approve the award notice of ", procurement, "notice-drafts")
        : Stream.empty();
  }

  /** Until a claim has ended nothing is signed. */
  private Stream<Task> toSettle(UUID lead) {
    Set<UUID> claimed =
        claims.unresolvedLedBy(lead).stream()
            .map(StandstillClaim::procurementId)
            .collect(Collectors.toSet());
    return stages.byIds(claimed).values().stream()
        .flatMap(procurement ->
            task("award.claim", "Record how a claim ended: ", procurement, "standstill-claims"));
  }

  private static Stream<Task> task(
      String kind, String title, ProcurementStage procurement, String path) {
    return Stream.of(
        new Task(
            kind,
            title + procurement.title(),
            procurement.leadId(),
            new Task.Subject("procurement", procurement.id()),
            null,
            "/api/v1/procurements/" + procurement.id() + "/" + path));
  }
}
