package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.TemplateExtension;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.portal.client.buying.ByQuarter;
import org.guildhall.portal.client.buying.ConsortiumStatus;
import org.guildhall.portal.client.buying.ConsortiumView;
import org.guildhall.portal.client.buying.DecisionView;
import org.guildhall.portal.client.buying.MemberStatus;
import org.guildhall.portal.client.buying.MemberView;
import org.guildhall.portal.client.buying.Vote;
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

  static boolean forming(ConsortiumView consortium) {
    return consortium.status() == ConsortiumStatus.FORMING;
  }

  static boolean constituted(ConsortiumView consortium) {
    return consortium.status() == ConsortiumStatus.CONSTITUTED;
  }

  /** The entry of one organisation, if it has one. */
  static Optional<MemberView> member(ConsortiumView consortium, @Nullable UUID organisation) {
    return consortium.members().stream()
        .filter(m -> m.organisationId().equals(organisation))
        .findFirst();
  }

  static boolean joined(MemberView member) {
    return member.status() == MemberStatus.JOINED;
  }

  static boolean invited(MemberView member) {
    return member.status() == MemberStatus.INVITED;
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
}
