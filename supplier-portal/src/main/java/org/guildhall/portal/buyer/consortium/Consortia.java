package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateExtension;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.portal.client.buying.ByQuarter;
import org.guildhall.portal.client.buying.ConsortiumAct;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.buying.DecisionView;
import org.guildhall.portal.client.buying.MemberView;
import org.guildhall.portal.client.buying.NextConsortiumAct;
import org.guildhall.portal.client.buying.Vote;
import org.guildhall.portal.shared.words.EnumWords;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** What pages ask of a consortium, its members and its decisions. */
@TemplateExtension
final class Consortia {
  private Consortia() {}

  /** The address of a consortium's page. */
  static String path(UUID id) {
    return "/consortia/" + id;
  }

  /** The address of a page about it. */
  static String path(ConsortiumView consortium, String page) {
    return path(consortium.id()) + "/" + page;
  }

  /** Where the lead authority plans a procurement for it. */
  static String planPath(ConsortiumView consortium) {
    return "/procurements/new?consortium=" + consortium.id();
  }

  /** Whether who reads may do it now, as the API says; an act that does not exist fails. */
  static boolean may(ConsortiumView consortium, String act) {
    return of(consortium, act).anyMatch(NextConsortiumAct::you);
  }

  /** Whether it is next for people of this organisation, whatever their roles. */
  static boolean isNextFor(ConsortiumView consortium, String act, @Nullable UUID organisation) {
    return of(consortium, act)
        .anyMatch(next -> Objects.equals(next.organisationId(), organisation));
  }

  private static Stream<NextConsortiumAct> of(ConsortiumView consortium, String act) {
    ConsortiumAct wanted = ConsortiumAct.valueOf(act);
    return consortium.next().stream().filter(next -> next.act() == wanted);
  }

  /** Whether it is one of those who agree: who has joined and not said why it left. */
  static boolean takesPart(MemberView member) {
    return member.joinedAt() != null && member.reason() == null;
  }

  /** Who has committed to how much: "Eastmere Borough Council: 1,250 licences of …". */
  static List<String> commitments(ConsortiumView consortium) {
    return consortium.members().stream()
        .filter(Consortia::takesPart)
        .flatMap(member ->
            Optional.ofNullable(member.commitment()).stream()
                .flatMap(commitment -> commitment.lines().stream())
                .map(line ->
                    "%s: %s %s, %s"
                        .formatted(
                            member.name(),
                            Words.grouped(line.quantity()),
                            line.unit(),
                            line.item())))
        .toList();
  }

  /** What it stands still without and whose that is, each once; who reads comes first. */
  static List<Turn> turns(ConsortiumView consortium) {
    Map<String, List<NextConsortiumAct>> awaited =
        consortium.next().stream()
            .filter(NextConsortiumAct::waitedFor)
            .collect(
                Collectors.groupingBy(
                    next -> next.act() + " " + next.organisationId(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return awaited.values().stream()
        .map(each -> turn(consortium, each))
        .sorted(Comparator.comparing(Turn::yours).reversed())
        .toList();
  }

  /** Several roles may do the same. */
  private static Turn turn(ConsortiumView consortium, List<NextConsortiumAct> roles) {
    String holders =
        roles.stream()
            .flatMap(next -> Optional.ofNullable(next.role()).stream())
            .map(EnumWords::oneOf)
            .distinct()
            .collect(Collectors.joining(" or "));
    String whose =
        member(consortium, roles.getFirst().organisationId())
            .map(MemberView::name)
            .orElse(consortium.leadName());
    return new Turn(
        roles.getFirst().act(),
        holders + " of " + whose,
        roles.stream().anyMatch(NextConsortiumAct::you));
  }

  /**
   * Something that somebody has to do.
   *
   * @param who by role and name: "an approver of Eastmere Borough Council"
   */
  @TemplateData
  record Turn(ConsortiumAct act, String who, boolean yours) {}

  /** The entry of one organisation, if it has one. */
  static Optional<MemberView> member(ConsortiumView consortium, @Nullable UUID organisation) {
    return consortium.members().stream()
        .filter(m -> m.organisationId().equals(organisation))
        .findFirst();
  }

  /** Whether it declined or left, and said why: it can be invited again. */
  static boolean gone(MemberView member) {
    return member.reason() != null;
  }

  static boolean accepted(MemberView member) {
    return Boolean.TRUE.equals(member.acceptedAgreement());
  }

  static boolean open(DecisionView decision) {
    return decision.closedAt() == null;
  }

  static int votedCount(DecisionView decision) {
    return (int) decision.votes().stream().filter(Vote::voted).count();
  }

  /** Whether this organisation may vote and has not yet. */
  static boolean waitsFor(DecisionView decision, @Nullable UUID organisation) {
    return open(decision)
        && decision.votes().stream()
            .anyMatch(v -> v.organisationId().equals(organisation) && !v.voted());
  }

  /** "April to June 2027". */
  static String months(ByQuarter part) {
    String year = part.quarter().substring(0, part.quarter().indexOf('-'));
    return switch (part.quarter().charAt(part.quarter().length() - 1)) {
          case '1' -> "January to March ";
          case '2' -> "April to June ";
          case '3' -> "July to September ";
          default -> "October to December ";
        }
        + year;
  }

  /** When it joined, for people. */
  static String joined(MemberView member) {
    return member.joinedAt() == null ? "Not joined" : Words.ukDate(member.joinedAt());
  }
}
