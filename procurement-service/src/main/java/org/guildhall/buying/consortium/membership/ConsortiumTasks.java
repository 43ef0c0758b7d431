package org.guildhall.buying.consortium.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.Member;
import org.guildhall.buying.consortium.MemberStatus;
import org.guildhall.buying.consortium.asking.Constitution;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.consortium.decision.Decisions;
import org.guildhall.buying.consortium.view.RunningProcurements;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/**
 * What brings a consortium on: invitations to answer, agreements to accept and commitments to state
 * for its members; for the lead, whatever comes next until its procurement is planned.
 */
@ApplicationScoped
class ConsortiumTasks implements TaskSource {
  private final Consortia consortia;
  private final Decisions decisions;
  private final RunningProcurements procurements;

  ConsortiumTasks(Consortia consortia, Decisions decisions, RunningProcurements procurements) {
    this.consortia = consortia;
    this.decisions = decisions;
    this.procurements = procurements;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    var tasks = new ArrayList<Task>();
    for (HeldRoles roles : held) {
      if (roles.hasAny(Role.BUYER, Role.APPROVER)) {
        List<Consortium> forming = consortia.forming(roles.organisationId());
        forming.forEach(consortium -> tasks.addAll(waiting(consortium, roles)));
        if (roles.hasAny(Role.BUYER)) {
          leading(forming, roles.organisationId()).forEach(tasks::add);
          toBuy(roles.organisationId()).forEach(tasks::add);
        }
      }
    }
    return tasks;
  }

  private static List<Task> waiting(Consortium consortium, HeldRoles roles) {
    var member = consortium.member(roles.organisationId()).orElseThrow();
    if (member.status() == MemberStatus.INVITED) {
      return roles.hasAny(Role.BUYER)
          ? List.of(task("consortium.invitation", "Answer the invitation to ", consortium, member))
          : List.of();
    }
    var tasks = new ArrayList<Task>();
    if (roles.hasAny(Role.APPROVER)) {
      if (consortium.agreementHash() != null && !member.accepted(consortium.agreementHash())) {
        tasks.add(task("consortium.agreement", "Accept the agreement of ", consortium, member));
      }
      if (member.commitment().isEmpty()) {
        tasks.add(task("consortium.commitment", "State your commitment to ", consortium, member));
      }
    }
    return tasks;
  }

  private Stream<Task> leading(List<Consortium> forming, UUID lead) {
    List<Consortium> led = forming.stream().filter(c -> c.leadId().equals(lead)).toList();
    if (led.isEmpty()) {
      return Stream.empty();
    }
    Map<UUID, List<Decision>> asked =
        decisions.ofConsortia(led.stream().map(Consortium::id).toList()).stream()
            .collect(Collectors.groupingBy(Decision::consortiumId));
    return led.stream()
        .flatMap(consortium -> forming(consortium, asked.getOrDefault(consortium.id(), List.of())));
  }

  /** What the lead does next while it forms; nothing while the others have to act. */
  private static Stream<Task> forming(Consortium consortium, List<Decision> asked) {
    return switch (Constitution.standing(consortium, asked)) {
      case TO_INVITE -> ofLead("consortium.councils", "Invite councils to ", consortium);
      case TO_WRITE_AGREEMENT ->
          ofLead("consortium.proposal", "Write the agreement of ", consortium);
      case TO_ASK_MEMBERS ->
          ofLead("consortium.question", "Ask the members to constitute ", consortium);
      case TO_CONSTITUTE -> ofLead("consortium.constitution", "Constitute ", consortium);
      case WITH_MEMBERS -> Stream.empty();
    };
  }

  private Stream<Task> toBuy(UUID lead) {
    List<Consortium> constituted = consortia.constituted(lead);
    Set<UUID> buying =
        constituted.isEmpty()
            ? Set.of()
            : procurements.buying(constituted.stream().map(Consortium::id).toList());
    return constituted.stream()
        .filter(consortium -> !buying.contains(consortium.id()))
        .flatMap(consortium -> ofLead("procurement.start", "Plan the procurement of ", consortium));
  }

  private static Stream<Task> ofLead(String kind, String title, Consortium consortium) {
    return Stream.of(task(kind, title, consortium, consortium.leadId()));
  }

  private static Task task(String kind, String title, Consortium consortium, Member member) {
    return task(kind, title, consortium, member.organisationId());
  }

  private static Task task(String kind, String title, Consortium consortium, UUID organisation) {
    return new Task(
        kind,
        title + consortium.name(),
        organisation,
        new Task.Subject("consortium", consortium.id()),
        null,
        "/api/v1/consortia/" + consortium.id());
  }
}
