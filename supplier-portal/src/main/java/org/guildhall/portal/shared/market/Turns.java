package org.guildhall.portal.shared.market;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.portal.client.market.ChallengeAct;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.NextChallengeAct;
import org.guildhall.portal.client.market.NextResponseAct;
import org.guildhall.portal.client.market.Performer;
import org.guildhall.portal.client.market.ResponseAct;
import org.guildhall.portal.client.market.ResponseView;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.shared.words.EnumWords;
import org.jspecify.annotations.Nullable;

/** Who is waited for in the market, by role and name; what is possible besides is not told here. */
@TemplateExtension
public final class Turns {
  private static final Set<ChallengeAct> OF_A_CHALLENGE =
      Set.of(
          ChallengeAct.SUBMIT,
          ChallengeAct.PUBLISH,
          ChallengeAct.RESPOND,
          ChallengeAct.STATE_SUPPORT,
          ChallengeAct.CONCLUDE);
  private static final Set<ResponseAct> OF_A_RESPONSE =
      Set.of(ResponseAct.SUBMIT, ResponseAct.CONFIRM, ResponseAct.ASSESS);

  private Turns() {}

  /** Of the council's people until it is public, then of everybody it asks. */
  public static List<Turn> turns(ChallengeView challenge) {
    Stream<NextChallengeAct> awaited =
        challenge.next().stream().filter(next -> OF_A_CHALLENGE.contains(next.act()));
    String council = challenge.organisation().name();
    return once(
        awaited
            .map(next ->
                new Turn(
                    next.act(),
                    who(next.by(), next.role(), council, "the supplier"),
                    next.you(),
                    next.until()))
            .toList());
  }

  /** Of the supplier until it has handed in, then of the council that asked. */
  public static List<Turn> turns(ResponseView response, ChallengeView challenge) {
    Stream<NextResponseAct> awaited =
        response.next().stream().filter(next -> OF_A_RESPONSE.contains(next.act()));
    String council = challenge.organisation().name();
    String supplier = Objects.requireNonNullElse(response.supplier().name(), "the supplier");
    return once(
        awaited
            .map(next ->
                new Turn(
                    next.act(),
                    who(next.by(), next.role(), council, supplier),
                    next.you(),
                    next.until()))
            .toList());
  }

  private static String who(Performer by, @Nullable Role role, String council, String supplier) {
    String holder = role == null ? "somebody" : EnumWords.oneOf(role);
    return switch (by) {
      case COUNCIL -> holder + " of " + council;
      case COUNCILS -> "any verified council";
      case SUPPLIER -> holder + " of " + supplier;
      case SUPPLIERS -> "any supplier";
      case UNRECOGNISED -> "somebody else";
    };
  }

  /** Several roles may do the same; whoever reads is told of it as theirs. */
  private static List<Turn> once(List<Turn> turns) {
    return turns.stream()
        .filter(turn ->
            turn.yours()
                || turns.stream().noneMatch(other -> other.act() == turn.act() && other.yours()))
        .distinct()
        .toList();
  }
}
