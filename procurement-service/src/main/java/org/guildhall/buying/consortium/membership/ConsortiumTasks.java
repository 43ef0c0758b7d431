package org.guildhall.buying.consortium.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.Member;
import org.guildhall.buying.consortium.MemberStatus;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Invitations to answer, agreements to accept, commitments to state. */
@ApplicationScoped
class ConsortiumTasks implements TaskSource {
  private final Consortia consortia;

  ConsortiumTasks(Consortia consortia) {
    this.consortia = consortia;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    var tasks = new ArrayList<Task>();
    for (HeldRoles roles : held) {
      if (roles.hasAny(Role.BUYER, Role.APPROVER)) {
        consortia
            .forming(roles.organisationId())
            .forEach(consortium -> waiting(consortium, roles).forEach(tasks::add));
      }
    }
    return tasks;
  }

  private static Stream<Task> waiting(Consortium consortium, HeldRoles roles) {
    var member = consortium.member(roles.organisationId()).orElseThrow();
    if (member.status() == MemberStatus.INVITED) {
      return roles.hasAny(Role.BUYER)
          ? Stream.of(
              task("consortium.invitation", "Answer the invitation to ", consortium, member))
          : Stream.empty();
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
    return tasks.stream();
  }

  private static Task task(String kind, String title, Consortium consortium, Member member) {
    return new Task(
        kind,
        title + consortium.name(),
        member.organisationId(),
        new Task.Subject("consortium", consortium.id()),
        null,
        "/api/v1/consortia/" + consortium.id());
  }
}
