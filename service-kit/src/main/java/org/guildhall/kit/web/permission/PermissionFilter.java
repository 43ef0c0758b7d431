package org.guildhall.kit.web.permission;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.membership.Entitlement;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds out who is asking and for whom, and refuses whom the endpoint does not declare. Whether the
 * thing asked for is theirs is decided in the use case, which knows whose it is.
 */
@ApplicationScoped
public class PermissionFilter {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private final Map<Method, Permission> declared = new ConcurrentHashMap<>();
  private final SecurityIdentity identity;
  private final MembershipCheck memberships;
  private final CurrentActor current;
  private final SecondFactorCheck secondFactor;
  private final Instance<UnsignedForms> unsignedForms;

  PermissionFilter(
      SecurityIdentity identity,
      MembershipCheck memberships,
      CurrentActor current,
      SecondFactorCheck secondFactor,
      @Any Instance<UnsignedForms> unsignedForms) {
    this.identity = identity;
    this.memberships = memberships;
    this.current = current;
    this.secondFactor = secondFactor;
    this.unsignedForms = unsignedForms;
  }

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  void check(ResourceInfo endpoint, ContainerRequestContext request) {
    checkPermission(endpoint, request);
    // Last: whoever may not do it is not asked for anything.
    secondFactor.mustBeShown(
        endpoint.getResourceMethod(), isInPlaceOfScope(endpoint, request), identity);
  }

  /** Whether an operator writes what is declared for a machine, whose secret no person guesses. */
  private boolean isInPlaceOfScope(ResourceInfo endpoint, ContainerRequestContext request) {
    return declared.get(endpoint.getResourceMethod()) instanceof Permission.Scope(String scope)
        && !READS.contains(request.getMethod())
        && !current.actor().scopes().contains(scope);
  }

  private void checkPermission(ResourceInfo endpoint, ContainerRequestContext request) {
    Permission permission = declared.computeIfAbsent(endpoint.getResourceMethod(), Permission::of);
    Actor person = person(request);
    if (!person.isSignedIn() && !(permission instanceof Permission.Everybody)) {
      if (isLeftToTheApplication(request)) {
        request.setProperty(UnsignedForms.LEFT_TO_THE_APPLICATION, true);
        return;
      }
      throw new UnauthorizedException();
    }
    Optional<UUID> organisation = organisation(person, request);
    if (organisation.isEmpty()) {
      current.is(person);
      mustBeAllowed(person, permission);
      return;
    }
    boolean writes =
        permission instanceof Permission.AnyRole && !READS.contains(request.getMethod());
    MembershipCheck.Checked known = known(person, organisation.get(), permission, request, writes);
    Actor actor = actingFor(person, organisation.get(), known, permission);
    current.is(actor);
    mustBeAllowed(actor, permission);
    if (writes) {
      mustNotBeSuspended(known.membership(), permission);
    }
  }

  /** A form that was sent with a session that has ended is one that was sent without. */
  private Actor person(ContainerRequestContext request) {
    try {
      return TokenReader.actorOf(identity);
    } catch (AuthenticationFailedException | AuthenticationCompletionException ended) {
      if (isLeftToTheApplication(request)) {
        return Actor.ANONYMOUS;
      }
      throw ended;
    }
  }

  private boolean isLeftToTheApplication(ContainerRequestContext request) {
    return unsignedForms.stream().anyMatch(forms -> forms.refuses(request));
  }

  private MembershipCheck.Checked known(
      Actor person,
      UUID organisation,
      Permission permission,
      ContainerRequestContext request,
      boolean writes) {
    return writes && permission instanceof Permission.AnyRole role
        ? memberships.forWriting(
            person, organisation, role, request.getHeaderString(HttpHeaders.AUTHORIZATION))
        : memberships.forReading(person, organisation, permission);
  }

  /** The one place where a suspension is enforced, for every service and every write. */
  private static void mustNotBeSuspended(Entitlement membership, Permission permission) {
    if (membership.suspended()
        && permission instanceof Permission.AnyRole role
        && !role.evenSuspended()) {
      throw ProblemException.of(
          KitProblem.ORGANISATION_SUSPENDED,
          "Your organisation is suspended: it reads what it may read, and takes back what it has"
              + " handed in. The operator of the platform knows why.");
    }
  }

  private static void mustBeAllowed(Actor actor, Permission permission) {
    boolean allowed =
        switch (permission) {
          case Permission.Everybody() -> true;
          case Permission.AnySignedIn() -> true;
          case Permission.Operator() -> actor.isOperator();
          case Permission.Scope(String scope) ->
              actor.scopes().contains(scope) || actor.isOperator();
          case Permission.AnyRole role -> {
            actor.mustActForSome();
            yield role.roles().stream().anyMatch(actor::has);
          }
          case Permission.Undeclared() -> false;
        };
    if (!allowed) {
      throw ProblemException.of(KitProblem.NOT_PERMITTED, reason(permission));
    }
  }

  private static String reason(Permission permission) {
    return switch (permission) {
      case Permission.AnyRole role ->
          "This needs the role "
              + PlainWords.anyOf(role.roles().stream().sorted().toList())
              + " in the organisation you act for";
      case Permission.Operator() -> "This is for operators of the platform";
      case Permission.Scope(String scope) -> "This needs the scope " + scope;
      case Permission.Everybody(), Permission.AnySignedIn(), Permission.Undeclared() ->
          "Nobody may do this";
    };
  }

  private static Optional<UUID> organisation(Actor person, ContainerRequestContext request) {
    String header = request.getHeaderString(Actor.ACTING_FOR);
    return !person.isSignedIn() || header == null || header.isBlank()
        ? Optional.empty()
        : Optional.of(parse(header.strip()));
  }

  private static Actor actingFor(
      Actor person, UUID organisation, MembershipCheck.Checked known, Permission permission) {
    if (!known.membership().roles().isEmpty()) {
      return new Actor(
          person.subject(),
          person.name(),
          person.email(),
          Optional.of(organisation),
          known.membership().roles(),
          person.platformRoles(),
          person.scopes(),
          known.lastKnown());
    }
    if (permission instanceof Permission.Everybody) {
      return person;
    }
    throw ProblemException.of(
        KitProblem.NOT_YOUR_ORGANISATION,
        "You do not belong to the organisation you want to act for.");
  }

  private static UUID parse(String header) {
    try {
      return UUID.fromString(header);
    } catch (IllegalArgumentException malformed) {
      throw ProblemException.field(
          Actor.ACTING_FOR, "The organisation you act for is not a valid id");
    }
  }
}
