package org.guildhall.buying.procurement.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Gathers from every feature what may be done next in a procurement and by whom. */
@ApplicationScoped
public class NextActs {
  private final Instance<ActSource> sources;

  NextActs(@Any Instance<ActSource> sources) {
    this.sources = sources;
  }

  /**
   * All of it for its buyers; for others what suppliers may do, and what they themselves may.
   *
   * @param inside whether who asks acts for one of the buyers
   */
  public List<NextAct> of(Asking asking, boolean inside) {
    return Stream.concat(
            sources.stream()
                .filter(source -> concerns(source, asking, inside))
                .flatMap(source -> source.next(asking).stream())
                .filter(next -> asking.isLegal(next.act())),
            ofNobody(asking))
        .filter(next -> inside || next.by().isPublic() && isTold(next) || next.you())
        .sorted(Comparator.comparing(NextAct::act))
        .toList();
  }

  /** Who nobody knows as a bidder or party is not told what these may do. */
  private static boolean isTold(NextAct next) {
    return next.by() == Performer.SUPPLIERS || next.by() == Performer.CLOCK;
  }

  private static boolean concerns(ActSource source, Asking asking, boolean inside) {
    boolean known = asking.actor().isSignedIn();
    return source.acts().stream()
        .filter(asking::isLegal)
        .anyMatch(act -> inside || act.by() == Performer.SUPPLIERS || known && act.by().isPublic());
  }

  private static Stream<NextAct> ofNobody(Asking asking) {
    var procurement = asking.procurement();
    return procurement
        .procedure()
        .procedure()
        .transitions()
        .actsIn(procurement.status(asking.now()))
        .stream()
        .filter(act -> act.by() == Performer.CLOCK)
        .map(asking::byClock)
        .filter(next -> next.from() != null);
  }
}
