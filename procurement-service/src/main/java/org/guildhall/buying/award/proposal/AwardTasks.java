package org.guildhall.buying.award.proposal;

import org.guildhall.kit.base.actor.Role;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.ProcurementStatus;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.task.Membership;
import org.guildhall.buying.task.Task;
import org.guildhall.buying.task.TaskSource;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;

/** Awards to propose, summaries to send and award notices to approve. */
@ApplicationScoped
class AwardTasks implements TaskSource {
  private final Procurements procurements;
  private final AwardProposals proposals;
  private final Decisions decisions;
  private final OpenedTenders opened;

  AwardTasks(
      Procurements procurements,
      AwardProposals proposals,
      Decisions decisions,
      OpenedTenders opened) {
    this.procurements = procurements;
    this.proposals = proposals;
    this.decisions = decisions;
    this.opened = opened;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<Membership> memberships) {
    List<Task> tasks = new ArrayList<>();
    for (Membership membership : memberships) {
      if (membership.hasAny(Role.BUYER, Role.APPROVER)) {
        leading(membership).forEach(tasks::add);
      }
    }
    return tasks;
  }

  private Stream<Task> leading(Membership membership) {
    return procurements
        .list(
            "leadId = ?1 and status in ?2",
            membership.organisationId(),
            List.of(ProcurementStatus.ASSESSING, ProcurementStatus.AWARD_PROPOSED))
        .stream()
        .flatMap(procurement -> next(procurement, membership));
  }

  private Stream<Task> next(Procurement procurement, Membership membership) {
    boolean buyer = membership.hasAny(Role.BUYER);
    if (proposals.latestOf(procurement.id()).isEmpty()) {
      return buyer && opened.hasPrices(procurement.id())
          ? task("award.propose", "Propose the award of ", procurement, "award-proposal")
          : Stream.empty();
    }
    AwardProposal proposal = proposals.mustHave(procurement.id());
    Decision decision = decisions.findById(proposal.decisionId());
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
    return membership.hasAny(Role.APPROVER) && proposal.noticeId().isEmpty()
        ? task("award.notice", "Approve the award notice of ", procurement, "award-notice")
        : Stream.empty();
  }

  private static Stream<Task> task(
      String kind, String title, Procurement procurement, String path) {
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
