package org.guildhall.buying.consortium.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.consortium.Commitment;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.ConsortiumRules;
import org.guildhall.buying.consortium.ConsortiumStatus;
import org.guildhall.buying.consortium.Member;
import org.guildhall.buying.consortium.MemberStatus;
import org.guildhall.buying.consortium.agreement.AnnexView;
import org.jspecify.annotations.Nullable;

/**
 * A consortium; what only its members may see (agreement text, acceptances, commitments) is absent
 * for others.
 *
 * @param member whether who reads acts for a council that has joined
 * @param next what may be done next and by whom; told to who is in it
 */
public record ConsortiumView(
    UUID id,
    long version,
    UUID challengeId,
    String name,
    ConsortiumStatus status,
    UUID leadId,
    String leadName,
    ConsortiumRules rules,
    List<MemberView> members,
    @Nullable AgreementView agreement,
    Instant formedAt,
    @Nullable Instant constitutedAt,
    boolean member,
    List<NextConsortiumAct> next) {

  /** A member, or an authority that was invited. */
  public record MemberView(
      UUID organisationId,
      String name,
      MemberStatus status,
      boolean lead,
      @Nullable Instant joinedAt,
      @Nullable Boolean acceptedAgreement,
      @Nullable Commitment commitment,
      @Nullable String reason) {}

  /** The agreement's current version; its hash covers the text and the annexed document. */
  public record AgreementView(
      int version, String hash, @Nullable String text, @Nullable AnnexView annex) {}

  static ConsortiumView forMember(
      Consortium consortium, boolean member, List<NextConsortiumAct> next) {
    return of(consortium, true, member, next);
  }

  static ConsortiumView forPublic(Consortium consortium) {
    return of(consortium, false, false, List.of());
  }

  private static ConsortiumView of(
      Consortium consortium, boolean inside, boolean member, List<NextConsortiumAct> next) {
    var members =
        consortium.members().stream()
            .filter(each -> inside || each.joined())
            .map(each -> member(consortium, each, inside))
            .toList();
    var leadName = consortium.member(consortium.leadId()).map(Member::name).orElseThrow();
    return new ConsortiumView(
        consortium.id(),
        consortium.version(),
        consortium.challengeId(),
        consortium.name(),
        consortium.status(),
        consortium.leadId(),
        leadName,
        consortium.rules(),
        members,
        agreement(consortium, inside),
        consortium.formedAt(),
        consortium.constitutedAt(),
        member,
        next);
  }

  private static MemberView member(Consortium consortium, Member member, boolean inside) {
    return new MemberView(
        member.organisationId(),
        member.name(),
        member.status(),
        member.organisationId().equals(consortium.leadId()),
        member.joinedAt(),
        inside ? member.accepted(consortium.agreementHash()) : null,
        inside ? member.commitment().orElse(null) : null,
        inside ? member.reason() : null);
  }

  private static @Nullable AgreementView agreement(Consortium consortium, boolean inside) {
    var hash = consortium.agreementHash();
    if (hash == null) {
      return null;
    }
    var annex = inside ? consortium.annex() : null;
    return new AgreementView(
        consortium.agreementVersion(),
        hash,
        inside ? consortium.agreementText() : null,
        annex == null ? null : annex.view());
  }
}
