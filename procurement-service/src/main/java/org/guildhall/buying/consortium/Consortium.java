package org.guildhall.buying.consortium;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.consortium.agreement.AgreementAnnex;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.outbox.Fact;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * Councils that buy together under an agreement.
 *
 * <pre>
 *  formed           constituted          buyingBegan       contracted          closed
 *    │                   │                    │                 │                 │
 *    ▼                   ▼                    ▼                 ▼                 ▼
 * FORMING ─────────► CONSTITUTED ─────────► BUYING ─────────► CONTRACTED ─────► CLOSED
 *    │                   │  ▲ ────────────────┘ buyingEnded
 *    └───────────────────┴──► DISSOLVED        (terminated without award)
 *
 * member:  INVITED ──joined──► JOINED ──withdrawn──► WITHDRAWN
 *             └────declined──► DECLINED
 * </pre>
 *
 * Nobody joins or leaves while it is BUYING: the participants are frozen by the tender notice.
 */
@Entity
@Table(name = "consortium")
public class Consortium {
  /** What stands for a text where all that was agreed is in a document. */
  private static final String ANNEXED = "The agreement is the document annexed to this version.";

  @Id private UUID id;
  @Version private long version;
  @Column private long revision;
  @Column private UUID challengeId;
  @Column private String name;
  @Column private UUID leadId;

  @Enumerated(EnumType.STRING)
  @Column
  private ConsortiumStatus status;

  @Embedded
  @SuppressWarnings("NullAway.Init")
  private ConsortiumRules rules;

  @Column private int agreementVersion;
  @Column private @Nullable String agreementHash;
  @Column private @Nullable String agreementText;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "annex_id")
  private @Nullable AgreementAnnex annex;

  @Column private @Nullable String withdrawalReason;
  @Column private Instant formedAt;
  @Column private @Nullable Instant constitutedAt;

  @OneToMany(mappedBy = "consortium", cascade = CascadeType.ALL)
  @OrderBy("name")
  @Fetch(FetchMode.SUBSELECT)
  private final List<Member> members = new ArrayList<>();

  protected Consortium() {}

  /** Forms a consortium; its lead is its first member. */
  public Consortium(
      UUID challengeId,
      String name,
      UUID leadId,
      String leadName,
      ConsortiumRules rules,
      Instant now) {
    this.id = Ids.next();
    this.revision = 1;
    this.challengeId = challengeId;
    this.name = name;
    this.leadId = leadId;
    this.status = ConsortiumStatus.FORMING;
    this.rules = rules;
    this.formedAt = now;
    var lead = new Member(this, leadId, leadName, now);
    lead.join(now);
    members.add(lead);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID challengeId() {
    return challengeId;
  }

  public String name() {
    return name;
  }

  /** The lead authority's organisation. */
  public UUID leadId() {
    return leadId;
  }

  public ConsortiumStatus status() {
    return status;
  }

  public ConsortiumRules rules() {
    return rules;
  }

  /** All who were ever invited. */
  public List<Member> members() {
    return List.copyOf(members);
  }

  /** Those who joined and did not leave. */
  public List<Member> joined() {
    return members.stream().filter(Member::joined).toList();
  }

  /** Whether the organisation is a joined member. */
  public boolean isMember(UUID organisationId) {
    return member(organisationId).filter(Member::joined).isPresent();
  }

  /** Those that have joined read it, and those that may: they must know what they are joining. */
  public boolean isReadableBy(UUID organisationId) {
    return member(organisationId).filter(Member::mayRead).isPresent();
  }

  public void mustBeReadableBy(UUID organisationId) {
    if (!isReadableBy(organisationId)) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "Your organisation is not in this consortium.");
    }
  }

  /** Refuses organisations that were never invited, whatever the state. */
  public void mustHaveInvited(UUID organisationId) {
    if (member(organisationId).isEmpty()) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "Your organisation is not in this consortium.");
    }
  }

  /** Refuses organisations that are not joined members. */
  public void mustHaveMember(UUID organisationId) {
    if (!isMember(organisationId)) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "Your organisation is not a member.");
    }
  }

  public Optional<Member> member(UUID organisationId) {
    return members.stream().filter(m -> m.organisationId().equals(organisationId)).findFirst();
  }

  public @Nullable String agreementHash() {
    return agreementHash;
  }

  public @Nullable String agreementText() {
    return agreementText;
  }

  /** The document that is part of the agreement. */
  public @Nullable AgreementAnnex annex() {
    return annex;
  }

  public int agreementVersion() {
    return agreementVersion;
  }

  public Instant formedAt() {
    return formedAt;
  }

  public @Nullable Instant constitutedAt() {
    return constitutedAt;
  }

  public Fact formed() {
    return ConsortiumFacts.of("consortium.formed", this);
  }

  public void invite(UUID organisationId, String organisationName, Instant now) {
    take(ConsortiumAct.INVITE);
    var known = member(organisationId);
    if (known.isEmpty()) {
      members.add(new Member(this, organisationId, organisationName, now));
    } else if (known.get().canBe(ConsortiumAct.INVITE)) {
      known.get().inviteAgain(now);
    }
  }

  public Fact memberJoined(UUID organisationId, Instant now) {
    take(ConsortiumAct.JOIN);
    known(organisationId).join(now);
    return changed("consortium.member-joined");
  }

  public void memberDeclined(UUID organisationId, String reason) {
    take(ConsortiumAct.DECLINE);
    known(organisationId).decline(reason);
  }

  public Fact memberWithdrew(UUID organisationId, String reason) {
    if (organisationId.equals(leadId)) {
      throw illegal("The lead authority cannot leave; it can only dissolve the consortium.");
    }
    take(ConsortiumAct.LEAVE);
    known(organisationId).withdraw(reason);
    return changed("consortium.member-withdrew");
  }

  /**
   * Writes a version of the agreement, whose document stays; the answer is the hash members accept
   * it by.
   */
  public String agreementProposed(String text) {
    return proposed(text, annex);
  }

  /** Makes a document part of the agreement; the same answer. */
  public String annexed(AgreementAnnex document) {
    return proposed(agreementText == null ? ANNEXED : agreementText, document);
  }

  /** Leaves the text alone; the same answer. */
  public String annexRemoved() {
    mustAllow(ConsortiumAct.WRITE_AGREEMENT);
    if (annex == null || agreementText == null) {
      throw illegal("No document is annexed to the agreement.");
    }
    if (agreementText.equals(ANNEXED)) {
      throw illegal(
          "The agreement is nothing but this document. Write its text first, or replace the"
              + " document.");
    }
    return proposed(agreementText, null);
  }

  /** Whether a document with these bytes is part of the agreement. */
  public boolean isAnnexed(String sha256) {
    return annex != null && annex.sha256().equals(sha256);
  }

  private String proposed(String text, @Nullable AgreementAnnex document) {
    take(ConsortiumAct.WRITE_AGREEMENT);
    var hash = Agreements.hash(text, document == null ? null : document.sha256());
    if (!hash.equals(agreementHash)) {
      this.agreementText = text;
      this.annex = document;
      this.agreementHash = hash;
      this.agreementVersion++;
    }
    return hash;
  }

  public void agreementAccepted(UUID organisationId, String hash, String by, Instant now) {
    take(ConsortiumAct.ACCEPT_AGREEMENT);
    if (agreementHash == null || !agreementHash.equals(hash)) {
      throw ProblemException.of(
          ConsortiumProblem.OTHER_AGREEMENT,
          "The agreement has another hash than the one accepted; read the current version first.");
    }
    known(organisationId).accept(hash, by, now);
  }

  public void committed(UUID organisationId, Commitment commitment, String by, Instant now) {
    take(ConsortiumAct.COMMIT);
    known(organisationId).commit(commitment, by, now);
  }

  public Fact constituted(Instant now) {
    take(ConsortiumAct.CONSTITUTE);
    this.constitutedAt = now;
    return changed("consortium.constituted");
  }

  /** The tender notice was published: members are frozen. */
  public Fact buyingBegan() {
    take(ConsortiumAct.BEGIN_BUYING);
    return changed("consortium.buying-began");
  }

  /** The procurement ended without award: the members may try again or part. */
  public Fact buyingEnded() {
    take(ConsortiumAct.END_BUYING);
    return changed("consortium.buying-ended");
  }

  /** Every contract of the procurement is signed. */
  public Fact contracted() {
    take(ConsortiumAct.SIGN_CONTRACTS);
    return changed("consortium.contracted");
  }

  public Fact dissolved(String reason) {
    take(ConsortiumAct.DISSOLVE);
    this.withdrawalReason = reason;
    return changed("consortium.dissolved");
  }

  /** The fact that a consumer rebuilding its read model needs now. */
  Fact asItStands() {
    return ConsortiumFacts.of("consortium." + factOf(status), this);
  }

  long revision() {
    return revision;
  }

  private static String factOf(ConsortiumStatus status) {
    return switch (status) {
      case FORMING -> "formed";
      case CONSTITUTED -> "constituted";
      case BUYING -> "buying-began";
      case CONTRACTED, CLOSED -> "contracted";
      case DISSOLVED -> "dissolved";
    };
  }

  private Fact changed(String type) {
    revision++;
    return ConsortiumFacts.of(type, this);
  }

  /** Whether its status allows the act, for whoever may do it. */
  public boolean canBe(ConsortiumAct act) {
    return ConsortiumAct.IN_CONSORTIUM.isPossible(status, act);
  }

  /** Refuses with ILLEGAL_STATE what its status does not allow. */
  public void mustAllow(ConsortiumAct act) {
    ConsortiumAct.IN_CONSORTIUM.after(status, act);
  }

  private void take(ConsortiumAct act) {
    status = ConsortiumAct.IN_CONSORTIUM.after(status, act);
  }

  private Member known(UUID organisationId) {
    return member(organisationId)
        .orElseThrow(() -> illegal("The organisation is not in this consortium."));
  }

  private static ProblemException illegal(String detail) {
    return ProblemException.of(KitProblem.ILLEGAL_STATE, detail);
  }
}
