package org.guildhall.buying.consortium.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.ConsortiumAct;
import org.guildhall.buying.consortium.Member;
import org.guildhall.buying.consortium.asking.Constitution;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.consortium.decision.Purpose;
import org.guildhall.kit.base.act.NextAct;
import org.guildhall.kit.base.actor.Actor;

/**
 * What may be done next in a consortium: what its tables say, by each council that may, and of that
 * what the reader may. Votes on an award are told with its procurement.
 */
final class NextOfConsortium {
  private final Consortium consortium;
  private final List<Decision> decisions;
  private final Actor reader;
  private final Instant now;

  private NextOfConsortium(
      Consortium consortium, List<Decision> decisions, Actor reader, Instant now) {
    this.consortium = consortium;
    this.decisions = decisions;
    this.reader = reader;
    this.now = now;
  }

  static Stream<NextConsortiumAct> of(
      Consortium consortium, List<Decision> decisions, Actor reader, Instant now) {
    var next = new NextOfConsortium(consortium, decisions, reader, now);
    return Arrays.stream(ConsortiumAct.values())
        .filter(consortium::canBe)
        .flatMap(next::each)
        .map(next::told)
        .distinct();
  }

  private NextConsortiumAct told(NextAct<ConsortiumAct, ConsortiumAct.By> next) {
    return new NextConsortiumAct(
        next.act(),
        next.by(),
        next.role(),
        next.organisationId(),
        next.from(),
        next.until(),
        next.you(),
        new WaitedFor(consortium, decisions, now).is(next));
  }

  private Stream<NextAct<ConsortiumAct, ConsortiumAct.By>> each(ConsortiumAct act) {
    return switch (act) {
      case VOTE -> open().flatMap(this::votes);
      case CLOSE_VOTE -> open().flatMap(this::closing);
      case CONSTITUTE ->
          by(act, consortium.leadId())
              .map(next -> next.yoursIf(Constitution.missing(consortium, decisions).isEmpty()));
      case JOIN, DECLINE, COMMIT -> members(act).flatMap(member -> by(act, member));
      case ACCEPT_AGREEMENT ->
          members(act).filter(this::isToAccept).flatMap(member -> by(act, member));
      case LEAVE -> members(act).filter(this::isNotTheLead).flatMap(member -> by(act, member));
      case INVITE, WRITE_AGREEMENT, ASK_MEMBERS, PLAN_PROCUREMENT, DISSOLVE ->
          by(act, consortium.leadId());
      case BEGIN_BUYING, END_BUYING, SIGN_CONTRACTS -> Stream.empty();
    };
  }

  private Stream<NextAct<ConsortiumAct, ConsortiumAct.By>> by(ConsortiumAct act, UUID council) {
    return NextAct.of(act, council, reader);
  }

  private Stream<UUID> members(ConsortiumAct act) {
    return consortium.members().stream()
        .filter(member -> member.canBe(act))
        .map(Member::organisationId);
  }

  private boolean isToAccept(UUID council) {
    var hash = consortium.agreementHash();
    return hash != null && consortium.member(council).filter(m -> !m.accepted(hash)).isPresent();
  }

  private boolean isNotTheLead(UUID council) {
    return !council.equals(consortium.leadId());
  }

  private Stream<Decision> open() {
    return decisions.stream()
        .filter(decision -> decision.closedAt().isEmpty() && decision.purpose() != Purpose.AWARD);
  }

  private Stream<NextAct<ConsortiumAct, ConsortiumAct.By>> votes(Decision decision) {
    return decision.takesVotes(now)
        ? decision.electors().stream()
            .flatMap(elector -> by(ConsortiumAct.VOTE, elector.organisationId()))
            .map(next -> next.until(decision.closesAt()))
        : Stream.empty();
  }

  private Stream<NextAct<ConsortiumAct, ConsortiumAct.By>> closing(Decision decision) {
    return by(ConsortiumAct.CLOSE_VOTE, decision.convenerId())
        .map(next -> decision.canBeClosed(now) ? next : next.from(decision.closesAt()));
  }
}
