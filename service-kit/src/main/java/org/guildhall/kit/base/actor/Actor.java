package org.guildhall.kit.base.actor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * Who is asking and for whom.
 *
 * @param subject the person's or machine's id at the identity provider; empty when nobody signed in
 * @param name how to call them
 * @param organisation the organisation they act for; they belong to it
 * @param roles what they may do in that organisation
 * @param platformRoles what they may do on the platform: {@code operator}
 * @param scopes what a machine client may do
 * @param lastKnown up to when all is known that was decided about their membership, where nobody
 *     could say whether it still holds; empty where it is sure
 */
public record Actor(
    String subject,
    String name,
    Optional<String> email,
    Optional<UUID> organisation,
    Set<Role> roles,
    Set<String> platformRoles,
    Set<String> scopes,
    @JsonIgnore Optional<Instant> lastKnown) {

  /** The header in which a request names the organisation it acts for. */
  public static final String ACTING_FOR = "Guildhall-Acting-For";

  /** Nobody who signed in. */
  public static final Actor ANONYMOUS =
      new Actor("", "", Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of());

  private static final String OPERATOR = "operator";

  /** Somebody of whom it is sure what they may do. */
  public Actor(
      String subject,
      String name,
      Optional<String> email,
      Optional<UUID> organisation,
      Set<Role> roles,
      Set<String> platformRoles,
      Set<String> scopes) {
    this(subject, name, email, organisation, roles, platformRoles, scopes, Optional.empty());
  }

  /** Sets are copied. */
  public Actor {
    roles = Set.copyOf(roles);
    platformRoles = Set.copyOf(platformRoles);
    scopes = Set.copyOf(scopes);
  }

  /** A part of the platform that acts by itself: a timer, the handler of a fact. */
  public static Actor system(String part) {
    return new Actor(
        "system:" + part, part, Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of());
  }

  @JsonIgnore
  public boolean isSignedIn() {
    return !subject.isEmpty();
  }

  /**
   * The organisation they act for.
   *
   * @throws ProblemException ACTING_FOR_REQUIRED if they named none
   */
  public UUID mustActForSome() {
    return organisation.orElseThrow(() ->
        ProblemException.of(
            KitProblem.ACTING_FOR_REQUIRED, "Choose the organisation that you act for."));
  }

  /**
   * @throws ProblemException NOT_YOUR_ORGANISATION if they act for another one or for none
   */
  public void mustActFor(UUID owner) {
    if (!actsFor(owner)) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "This belongs to another organisation");
    }
  }

  public boolean actsFor(UUID owner) {
    return organisation.isPresent() && organisation.get().equals(owner);
  }

  /** Whether they hold this role in the organisation they act for. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  @JsonIgnore
  public boolean isOperator() {
    return platformRoles.contains(OPERATOR);
  }
}
