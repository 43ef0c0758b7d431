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
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;
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
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    List<Task> tasks = new ArrayList<>();
    for (HeldRoles roles : held) {
      if (roles.hasAny(Role.BUYER, Role.APPROVER, Role.BIDDER)) {
        toSign(roles, tasks);
      }
      if (roles.hasAny(Role.BUYER, Role.APPROVER)) {
        tasks.addAll(notices(actor, roles));
      }
    }
    return tasks;
  }

  private void toSign(HeldRoles roles, List<Task> tasks) {
    List<Contract> unsigned = contracts.unsignedOf(roles.organisationId());
    Map<UUID, ProcurementStage> procurements =
        stages.byIds(unsigned.stream().map(Contract::procurementId).collect(Collectors.toSet()));
    for (Contract contract : unsigned) {
      ProcurementStage procurement =
          Objects.requireNonNull(procurements.get(contract.procurementId()));
      toSign(contract, procurement.status(clock.instant()), roles, tasks);
    }
  }

  private static void toSign(
      Contract contract, ProcurementStatus status, HeldRoles roles, List<Task> tasks) {
    UUID organisation = roles.organisationId();
    Side side = contract.sideOf(organisation).orElseThrow();
    if (status == ProcurementStatus.TERMINATED) {
      return;
    }
    if (side == Side.BUYER && roles.hasAny(Role.BUYER) && contract.needsKpis()) {
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
        && roles.hasAny(side == Side.BUYER ? Role.APPROVER : Role.BIDDER)) {
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
  private List<Task> notices(Actor actor, HeldRoles roles) {
    List<NoticeDraft> prepared =
        drafts.waitingFor(roles.organisationId(), NoticeType.CONTRACT_DETAILS_NOTICE);
    List<Task> tasks = new ArrayList<>();
    for (Contract contract : contracts.withoutNotice(roles.organisationId())) {
      Optional<NoticeDraft> draft =
          prepared.stream()
              .filter(d -> d.procurementId().equals(contract.procurementId()))
              .findFirst();
      if (draft.isEmpty() && roles.hasAny(Role.BUYER)) {
        tasks.add(notice("Prepare", contract, roles.organisationId()));
      }
      if (draft.isPresent()
          && roles.hasAny(Role.APPROVER)
          && !draft.get().preparedBy().equals(actor.subject())) {
        tasks.add(notice("Publish", contract, roles.organisationId()));
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
        "/api/v1/procurements/" + contract.procurementId() + "/notice-drafts");
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
