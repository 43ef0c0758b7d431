package org.guildhall.portal.shared.buying;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guildhall.portal.client.buying.Act;
import org.guildhall.portal.client.buying.NextAct;
import org.guildhall.portal.client.buying.ProcurementView;

/**
 * What may be done next in a procurement, as the API says: pages show steps by this alone and never
 * by the procurement's status.
 */
@TemplateExtension
public final class NextSteps {
  private NextSteps() {}

  /** {@link #may(ProcurementView, Act)} for templates; an act that does not exist fails. */
  public static boolean may(ProcurementView procurement, String act) {
    return may(procurement, Act.valueOf(act));
  }

  /** Whether who reads may do it now. */
  public static boolean may(ProcurementView procurement, Act act) {
    return of(procurement, act).anyMatch(NextAct::you);
  }

  /** {@link #may(ProcurementView, String)} for this organisation, such as a contract's buyer. */
  public static boolean mayFor(ProcurementView procurement, String act, UUID organisation) {
    return of(procurement, Act.valueOf(act))
        .anyMatch(next -> next.you() && organisation.equals(next.organisationId()));
  }

  /** Whether it is next, whoever may do it. */
  static boolean isNext(ProcurementView procurement, Act act) {
    return of(procurement, act).findAny().isPresent();
  }

  /** How an act that is next reads, if it is. */
  public static Optional<NextStep> step(ProcurementView procurement, Act act) {
    return of(procurement, act).findFirst().map(next -> step(procurement, next));
  }

  /** What who reads may do now; each act once. */
  public static List<NextStep> yourSteps(ProcurementView procurement) {
    return steps(procurement, NextAct::you);
  }

  /** What waits for others, who are named. */
  public static List<NextStep> othersSteps(ProcurementView procurement) {
    return steps(procurement, next -> isOthers(next) && Choices.isAwaited(procurement, next.act()));
  }

  /** What others may do as well, without anybody waiting for it. */
  public static List<NextStep> othersChoices(ProcurementView procurement) {
    return steps(
        procurement, next -> isOthers(next) && !Choices.isAwaited(procurement, next.act()));
  }

  private static boolean isOthers(NextAct next) {
    return !next.you() && next.from() == null;
  }

  /** What happens, or becomes possible, at a moment that is known. */
  public static List<NextStep> comingSteps(ProcurementView procurement) {
    return steps(procurement, next -> !next.you() && next.from() != null);
  }

  /** Whether something that is next is done on this page of it: {@code opening}. */
  public static boolean isTurnOf(ProcurementView procurement, String page) {
    String path = Procurements.path(procurement, page);
    return procurement.next().stream()
        .flatMap(next -> ActTable.page(next.act(), procurement.id()).stream())
        .anyMatch(href -> href.replaceFirst("#.*", "").equals(path));
  }

  private static List<NextStep> steps(ProcurementView procurement, Predicate<NextAct> which) {
    return procurement.next().stream()
        .filter(which)
        .filter(next -> next.act() != Act.UNRECOGNISED)
        .map(next -> step(procurement, next))
        .distinct()
        .toList();
  }

  private static NextStep step(ProcurementView procurement, NextAct next) {
    return new NextStep(
        next.act(),
        ActTable.page(next.act(), procurement.id()).orElse(null),
        Performers.who(procurement, next),
        next.from(),
        next.until());
  }

  private static Stream<NextAct> of(ProcurementView procurement, Act act) {
    return procurement.next().stream().filter(next -> next.act() == act);
  }
}
