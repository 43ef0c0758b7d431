package org.guildhall.marketplace.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.organisation.contact.ContactPoint;
import org.guildhall.marketplace.organisation.identifier.Identifier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A council, combined authority, other public body or supplier.
 *
 * <p>States: see {@link OrganisationStatus}. What an operator has verified (name, kind and the
 * numbers it had then) is fixed from that moment, so that nobody verifies as one body and then acts
 * as another; numbers may not be added either.
 *
 * <p>Of one that is known from notices, everybody sees what the notices say until an operator has
 * verified who took it over: what those state of it waits in {@code stated}, so that neither lists
 * nor facts nor the other services know it.
 */
@Entity
@Table(name = "organisation")
public class Organisation {

  private static final String NAMELESS = "A registration that was given back";

  @Id private UUID id;
  @Version private long version;
  private String name;

  @Enumerated(EnumType.STRING)
  private OrganisationKind kind;

  @Enumerated(EnumType.STRING)
  private OrganisationStatus status;

  @Enumerated(EnumType.STRING)
  private OrganisationOrigin origin;

  @ElementCollection
  @CollectionTable(
      name = "organisation_identifier",
      joinColumns = @JoinColumn(name = "organisation_id"))
  private Set<Identifier> identifiers = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      name = "combined_authority_constituent",
      joinColumns = @JoinColumn(name = "authority_id"))
  private Set<Constituent> constituents = new HashSet<>();

  @Embedded private @Nullable Address address;
  @Embedded private @Nullable ContactPoint contactPoint;

  private @Nullable String region;

  @Embedded private @Nullable OrganisationSize size;

  private boolean vcse;
  private @Nullable String suspensionReason;
  private @Nullable String refusalReason;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable OrganisationDetails stated;

  private boolean nameWithdrawn;
  private Instant registeredAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Organisation() {}

  private Organisation(OrganisationDetails details, OrganisationOrigin origin, Instant now) {
    this.id = Ids.next();
    this.status = OrganisationStatus.PENDING;
    this.origin = origin;
    this.registeredAt = now;
    this.name = details.name();
    this.kind = details.kind();
    describe(details);
    identifiers.addAll(details.identifiers());
  }

  /** A new organisation, to be verified. */
  public static Organisation of(
      OrganisationDetails details, OrganisationOrigin origin, Instant now) {
    return new Organisation(details, origin, now);
  }

  /** One of its own people registers an organisation that was known from notices only. */
  public void takeOver(OrganisationDetails details) {
    if (!canBeTakenOver()) {
      throw illegal("taken over");
    }
    origin = OrganisationOrigin.REGISTERED;
    stated = keepingItsNumbers(details);
  }

  /**
   * Nobody speaks for it any more; nothing that was typed stays. What notices never named keeps its
   * numbers, by which its own people find it.
   *
   * @return the fact
   */
  public String release() {
    if (status != OrganisationStatus.PENDING || origin != OrganisationOrigin.REGISTERED) {
      throw illegal("given back");
    }
    origin = OrganisationOrigin.IMPORTED;
    if (stated == null) {
      name = identifiers().stream().findFirst().map(Organisation::byNumber).orElse(NAMELESS);
      nameWithdrawn = true;
      constituents.clear();
      describe(OrganisationDetails.named(name, kind, identifiers));
    }
    stated = null;
    refusalReason = null;
    return "organisation.released";
  }

  private static String byNumber(Identifier number) {
    return "Known by its number " + number.scheme() + " " + number.id();
  }

  public boolean canBeTakenOver() {
    return origin == OrganisationOrigin.IMPORTED && status == OrganisationStatus.PENDING;
  }

  /**
   * Takes in numbers that a published notice adds, and a name if it has none, as long as nobody
   * speaks for the organisation.
   *
   * @return whether there was anything new
   */
  public boolean learn(OrganisationDetails noticed) {
    if (!canBeTakenOver()) {
      return false;
    }
    boolean numbers = identifiers.addAll(noticed.identifiers());
    boolean named = nameWithdrawn;
    if (named) {
      apply(keepingItsNumbers(noticed));
    }
    return numbers || named;
  }

  /** What its people state; before it is verified only they and the operator see it. */
  public void amend(OrganisationDetails details) {
    if (stated == null) {
      mustKeepWhatIsVerified(details);
      apply(details);
    } else {
      stated = keepingItsNumbers(details);
    }
    refusalReason = null;
  }

  private void mustKeepWhatIsVerified(OrganisationDetails details) {
    boolean identityChanges =
        !name.equals(details.name())
            || kind != details.kind()
            || !identifiers.equals(details.identifiers());
    if (identityChanges && status != OrganisationStatus.PENDING) {
      throw ProblemException.of(
          OrganisationProblem.IDENTITY_IS_VERIFIED,
          "The name, kind and identifiers were verified. Ask the operator to change them.");
    }
  }

  /** Numbers a notice gave stay: they are how the next notice finds the organisation. */
  private OrganisationDetails keepingItsNumbers(OrganisationDetails details) {
    Set<Identifier> all = new HashSet<>(details.identifiers());
    all.addAll(identifiers);
    return details.with(all);
  }

  private void apply(OrganisationDetails details) {
    name = details.name();
    nameWithdrawn = false;
    kind = details.kind();
    identifiers.retainAll(details.identifiers());
    identifiers.addAll(details.identifiers());
    describe(details);
  }

  private void describe(OrganisationDetails details) {
    address = details.address();
    contactPoint = details.contactPoint();
    region = details.region();
    size = details.size();
    vcse = details.vcse();
  }

  /** What its people have stated holds from now on. */
  public String verify() {
    if (status == OrganisationStatus.SUSPENDED) {
      throw illegal("verified");
    }
    become(OrganisationStatus.VERIFIED);
    refusalReason = null;
    if (stated != null) {
      apply(stated);
      stated = null;
    }
    return "organisation.verified";
  }

  /**
   * It could not be verified as it is; once its people correct it, it waits to be checked again.
   */
  public void refuse(String reason) {
    if (status != OrganisationStatus.PENDING || origin != OrganisationOrigin.REGISTERED) {
      throw illegal("refused");
    }
    refusalReason = reason;
  }

  public String suspend(String reason) {
    become(OrganisationStatus.SUSPENDED);
    suspensionReason = reason;
    return "organisation.suspended";
  }

  public String reinstate() {
    if (status != OrganisationStatus.SUSPENDED) {
      throw illegal("reinstated");
    }
    become(OrganisationStatus.VERIFIED);
    suspensionReason = null;
    return "organisation.reinstated";
  }

  /** States who belongs to a combined authority and since when. */
  public void stateConstituents(Set<Constituent> members) {
    if (kind != OrganisationKind.COMBINED_AUTHORITY) {
      throw ProblemException.of(
          OrganisationProblem.WRONG_KIND_OF_ORGANISATION,
          "Only a combined authority has constituent councils.");
    }
    if (stated != null) {
      throw ProblemException.of(
          OrganisationProblem.ORGANISATION_NOT_VERIFIED,
          name + " is not verified yet. State its councils once it is.");
    }
    constituents.retainAll(members);
    constituents.addAll(members);
    refusalReason = null;
  }

  private void become(OrganisationStatus next) {
    if (!status.canBecome(next)) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE,
          "An organisation that is "
              + PlainWords.of(status)
              + " cannot become "
              + PlainWords.of(next));
    }
    status = next;
  }

  private ProblemException illegal(String what) {
    return ProblemException.of(
        KitProblem.ILLEGAL_STATE,
        "An organisation that is " + PlainWords.of(status) + " cannot be " + what);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String name() {
    return name;
  }

  public OrganisationKind kind() {
    return kind;
  }

  public OrganisationStatus status() {
    return status;
  }

  public boolean isVerified() {
    return status == OrganisationStatus.VERIFIED;
  }

  public OrganisationOrigin origin() {
    return origin;
  }

  public List<Identifier> identifiers() {
    return identifiers.stream().sorted().toList();
  }

  public Set<Constituent> constituents() {
    return Set.copyOf(constituents);
  }

  public Address address() {
    return address == null ? Address.unknown() : address;
  }

  public ContactPoint contactPoint() {
    return contactPoint == null ? ContactPoint.unknown() : contactPoint;
  }

  public @Nullable String region() {
    return region;
  }

  public OrganisationSize size() {
    return size == null ? OrganisationSize.unknown() : size;
  }

  public boolean isVcse() {
    return vcse;
  }

  public @Nullable String suspensionReason() {
    return suspensionReason;
  }

  public @Nullable String refusalReason() {
    return refusalReason;
  }

  /** What its people state of it and nobody else sees yet. */
  public Optional<OrganisationDetails> stated() {
    return Optional.ofNullable(stated);
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}
