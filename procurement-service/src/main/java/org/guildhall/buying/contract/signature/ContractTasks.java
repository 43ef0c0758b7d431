package org.guildhall.buying.contract.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.contract.Side;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.notice.draft.NoticeDraft;
import org.guildhall.buying.notice.draft.NoticeDrafts;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.buying.task.Membership;
import org.guildhall.buying.task.Task;
import org.guildhall.buying.task.TaskSource;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/** Indicators to agree, contracts to sign and contract details notices that are due. */
@ApplicationScoped
class ContractTasks implements TaskSource {
  private final Contracts contracts;
  private final Stages stages;
  private final NoticeDrafts drafts;
  private final Clock clock;

  ContractTasks(Contracts contracts, Stages stages, NoticeDrafts drafts, Clock clock) {
    this.contracts = contracts;
    this.stages = stages;
    this.drafts = drafts;
    this.clock = clock;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<Membership> memberships) {
    List<Task> tasks = new ArrayList<>();
    for (Membership membership : memberships) {
      if (membership.hasAny(Role.BUYER, Role.APPROVER, Role.BIDDER)) {
        toSign(membership, tasks);
      }
      if (membership.hasAny(Role.BUYER, Role.APPROVER)) {
        tasks.addAll(notices(actor, membership));
      }
    }
    return tasks;
  }

  private void toSign(Membership membership, List<Task> tasks) {
    List<Contract> unsigned = contracts.unsignedOf(membership.organisationId());
    Map<UUID, ProcurementStage> procurements =
        stages.byIds(unsigned.stream().map(Contract::procurementId).collect(Collectors.toSet()));
    for (Contract contract : unsigned) {
      ProcurementStage procurement =
          Objects.requireNonNull(procurements.get(contract.procurementId()));
      toSign(contract, procurement.status(clock.instant()), membership, tasks);
    }
  }

  private static void toSign(
      Contract contract, ProcurementStatus status, Membership membership, List<Task> tasks) {
    UUID organisation = membership.organisationId();
    Side side = contract.sideOf(organisation).orElseThrow();
    if (status == ProcurementStatus.TERMINATED) {
      return;
    }
    if (side == Side.BUYER && membership.hasAny(Role.BUYER) && contract.needsKpis()) {
      tasks.add(
          task(
              "contract.kpis",
              "Agree three indicators for ",
              contract,
              organisation,
              null,
              "kpis"));
    }
    if (status == ProcurementStatus.AWARDED
        && !contract.needsKpis()
        && !contract.signedBy(side)
        && membership.hasAny(side == Side.BUYER ? Role.APPROVER : Role.BIDDER)) {
      tasks.add(
          task(
              "contract.signature",
              "Sign the contract for ",
              contract,
              organisation,
              null,
              "signatures"));
    }
  }

  /** One person prepares the notice of what is signed, another one approves it. */
  private List<Task> notices(Actor actor, Membership membership) {
    List<NoticeDraft> prepared =
        drafts.waitingFor(membership.organisationId(), NoticeType.CONTRACT_DETAILS_NOTICE);
    List<Task> tasks = new ArrayList<>();
    for (Contract contract : contracts.withoutNotice(membership.organisationId())) {
      Optional<NoticeDraft> draft =
          prepared.stream()
              .filter(d -> d.procurementId().equals(contract.procurementId()))
              .findFirst();
      if (draft.isEmpty() && membership.hasAny(Role.BUYER)) {
        tasks.add(notice("Prepare", contract, membership.organisationId()));
      }
      if (draft.isPresent()
          && membership.hasAny(Role.APPROVER)
          && !draft.get().preparedBy().equals(actor.subject())) {
        tasks.add(notice("Publish", contract, membership.organisationId()));
      }
    }
    return tasks;
  }

  private static Task notice(String verb, Contract contract, UUID lead) {
    return new Task(
        "contract.notice",
        verb + " the contract details notice of " + contract.lotTitle(),
        lead,
        new Task.Subject("procurement", contract.procurementId()),
        contract.noticeDueOn().map(UkDates::endOf).orElse(null),
        "/api/v1/procurements/" + contract.procurementId() + "/contract-notices");
  }

  private static Task task(
      String kind,
      String title,
      Contract contract,
      UUID organisation,
      @Nullable Instant due,
      String path) {
    return new Task(
        kind,
        title + contract.lotTitle(),
        organisation,
        new Task.Subject("contract", contract.id()),
        due,
        "/api/v1/contracts/" + contract.id() + "/" + path);
  }
}
