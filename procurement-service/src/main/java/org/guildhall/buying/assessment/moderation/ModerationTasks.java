package org.guildhall.buying.assessment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.assessment.panel.Panels;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.procedure.Stages;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Panels to appoint and scores to moderate, for buyers of the lead. */
@ApplicationScoped
class ModerationTasks implements TaskSource {
  private final Stages stages;
  private final Panels panels;
  private final Clock clock;

  ModerationTasks(Stages stages, Panels panels, Clock clock) {
    this.stages = stages;
    this.panels = panels;
    this.clock = clock;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    List<Task> tasks = new ArrayList<>();
    for (HeldRoles roles : held) {
      if (roles.hasAny(Role.BUYER)) {
        waiting(roles.organisationId()).forEach(tasks::add);
      }
    }
    return tasks;
  }

  private List<Task> waiting(UUID lead) {
    List<Task> tasks = new ArrayList<>();
    List<ProcurementStage> led =
        stages.ledIn(
            lead,
            ProcurementStatus.PUBLISHED,
            ProcurementStatus.OPENED,
            ProcurementStatus.ASSESSING);
    List<UUID> ids = led.stream().map(ProcurementStage::id).toList();
    Map<UUID, PanelStage> stages = panels.stagesOf(ids);
    Set<UUID> uncovered = panels.uncovered(ids);
    for (ProcurementStage procurement : led) {
      Optional<PanelStage> stage = Optional.ofNullable(stages.get(procurement.id()));
      if (stage.isEmpty() && procurement.status(clock.instant()) != ProcurementStatus.PUBLISHED) {
        tasks.add(task("panel.appoint", "Appoint the evaluators of ", procurement, "panel"));
      } else if (uncovered.contains(procurement.id())) {
        tasks.add(
            task("panel.cover", "Appoint who scores what nobody does: ", procurement, "panel"));
      } else if (stage.filter(PanelStage.MODERATION::equals).isPresent()) {
        tasks.add(task("moderation.consensus", "Moderate ", procurement, "moderation"));
      }
    }
    return tasks;
  }

  private static Task task(String kind, String title, ProcurementStage procurement, String path) {
    return new Task(
        kind,
        title + procurement.title(),
        procurement.leadId(),
        new Task.Subject("procurement", procurement.id()),
        null,
        "/api/v1/procurements/" + procurement.id() + "/" + path);
  }
}
