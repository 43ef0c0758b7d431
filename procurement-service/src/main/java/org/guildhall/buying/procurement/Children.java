package org.guildhall.buying.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings a list of child entities in line with a plan, keeping those that the plan names by id. */
final class Children {
  private Children() {}

  interface Planner<E, P> {
    E plan(E entity, int position, P plan);
  }

  interface Identified<P> {
    @Nullable UUID of(P plan);
  }

  static <E, P> void replan(
      List<E> children,
      Function<E, UUID> idOf,
      List<P> plans,
      Identified<P> plannedId,
      Supplier<E> create,
      Planner<E, P> planner) {
    var kept = new ArrayList<E>();
    int position = 1;
    for (P plan : plans) {
      var wanted = plannedId.of(plan);
      var entity =
          children.stream()
              .filter(child -> Objects.equals(idOf.apply(child), wanted) && !kept.contains(child))
              .findFirst()
              .orElseGet(create);
      kept.add(planner.plan(entity, position++, plan));
    }
    children.removeIf(child -> !kept.contains(child));
    kept.stream().filter(child -> !children.contains(child)).forEach(children::add);
  }
}
