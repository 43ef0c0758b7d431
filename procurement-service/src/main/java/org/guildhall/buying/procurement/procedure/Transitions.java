package org.guildhall.buying.procurement.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The legal steps of one procedure, as a table that is read from top to bottom. */
public final class Transitions {
  private final List<Transition> all;

  private Transitions(List<Transition> all) {
    this.all = List.copyOf(all);
  }

  static Table table() {
    return new Table();
  }

  public List<Transition> all() {
    return all;
  }

  /** The step an act takes from a status, if it is legal there. */
  public Optional<Transition> from(ProcurementStatus status, Act act) {
    return all.stream().filter(step -> step.from() == status && step.act() == act).findFirst();
  }

  /** What may be done in a status, by anybody. */
  public Set<Act> actsIn(ProcurementStatus status) {
    return all.stream()
        .filter(step -> step.from() == status)
        .map(Transition::act)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
  }

  /** In which statuses an act is legal. */
  public Set<ProcurementStatus> statusesFor(Act act) {
    return all.stream()
        .filter(step -> step.act() == act)
        .map(Transition::from)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProcurementStatus.class)));
  }

  /** Where a stage stands at a moment: what was recorded, or what the clock has made of it. */
  public ProcurementStatus at(Stage stage, Instant now) {
    return stage.isOver(now)
        ? byClock(stage.recorded()).map(Transition::to).orElse(stage.recorded())
        : stage.recorded();
  }

  /** The step that needs nobody but the clock, if a status has one. */
  public Optional<Transition> byClock(ProcurementStatus status) {
    return all.stream()
        .filter(step -> step.from() == status && step.act().by() == Performer.CLOCK)
        .findFirst();
  }

  /** A table being written. */
  static final class Table {
    private final List<Transition> steps = new ArrayList<>();

    private Table() {}

    /** Leads somewhere else; nobody is told yet. */
    Table leads(ProcurementStatus from, Act act, ProcurementStatus to) {
      return add(from, act, to, null);
    }

    /** Leads somewhere else, and the fact says so. */
    Table leads(ProcurementStatus from, Act act, ProcurementStatus to, String fact) {
      return add(from, act, to, fact);
    }

    /** Leads from any of these to the same; nobody is told yet. */
    Table leads(Set<ProcurementStatus> from, Act act, ProcurementStatus to) {
      from.forEach(status -> add(status, act, to, null));
      return this;
    }

    /** Is done within these statuses. */
    Table within(Act act, ProcurementStatus... statuses) {
      for (var status : statuses) {
        add(status, act, status, null);
      }
      return this;
    }

    Transitions done() {
      return new Transitions(steps);
    }

    private Table add(
        ProcurementStatus from, Act act, ProcurementStatus to, @Nullable String fact) {
      if (steps.stream().anyMatch(step -> step.from() == from && step.act() == act)) {
        throw new IllegalArgumentException(act + " leads from " + from + " twice");
      }
      steps.add(new Transition(from, act, to, fact));
      return this;
    }
  }
}
