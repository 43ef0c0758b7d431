package org.guildhall.kit.web.permission;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is asking and for whom, and refuses whom the endpoint does not declare. Whether the
 * thing asked for is theirs is decided in the use case, which knows whose it is.
 */
@ApplicationScoped
public class PermissionFilter {

  private final Map<Method, Permission> declared = new ConcurrentHashMap<>();
  private final SecurityIdentity identity;
  private final MembershipCache memberships;
  private final CurrentActor current;
  private final Instance<UnsignedForms> unsignedForms;

  PermissionFilter(
      SecurityIdentity identity,
      MembershipCache memberships,
      CurrentActor current,
      @Any Instance<UnsignedForms> unsignedForms) {
    this.identity = identity;
    this.memberships = memberships;
    this.current = current;
    this.unsignedForms = unsignedForms;
  }

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  void check(ResourceInfo endpoint, ContainerRequestContext request) {
    Permission permission = declared.computeIfAbsent(endpoint.getResourceMethod(), Permission::of);
    Actor person = TokenReader.actorOf(identity);
    if (!person.isSignedIn() && !(permission instanceof Permission.Everybody)) {
      if (unsignedForms.stream().anyMatch(forms -> forms.refuses(request))) {
        request.setProperty(UnsignedForms.LEFT_TO_THE_APPLICATION, true);
        return;
      }
      throw new UnauthorizedException();
    }
    Actor actor = actingFor(person, request.getHeaderString(Actor.ACTING_FOR), permission);
    current.is(actor);
    mustBeAllowed(actor, permission);
  }

  private static void mustBeAllowed(Actor actor, Permission permission) {
    boolean allowed =
        switch (permission) {
          case Permission.Everybody() -> true;
          case Permission.AnySignedIn() -> true;
          case Permission.Operator() -> actor.isOperator();
          case Permission.Scope(String scope) ->
              actor.scopes().contains(scope) || actor.isOperator();
          case Permission.AnyRole(Set<Role> roles) -> {
            actor.mustActForSome();
            yield roles.stream().anyMatch(actor::has);
          }
          case Permission.Undeclared() -> false;
        };
    if (!allowed) {
      throw ProblemException.of(KitProblem.NOT_PERMITTED, reason(permission));
    }
  }

  private static String reason(Permission permission) {
    return switch (permission) {
      case Permission.AnyRole(Set<Role> roles) ->
          "This needs the role "
              + PlainWords.anyOf(roles.stream().sorted().toList())
              + " in the organisation you act for";
      case Permission.Operator() -> "This is for operators of the platform";
      case Permission.Scope(String scope) -> "This needs the scope " + scope;
      case Permission.Everybody(), Permission.AnySignedIn(), Permission.Undeclared() ->
          "Nobody may do this";
    };
  }

  private Actor actingFor(Actor person, @Nullable String header, Permission permission) {
    if (!person.isSignedIn() || header == null || header.isBlank()) {
      return person;
    }
    UUID organisation = parse(header.strip());
    Set<Role> wanted = permission instanceof Permission.AnyRole any ? any.roles() : Set.of();
    Set<Role> roles = memberships.rolesOf(person.subject(), organisation, wanted);
    if (!roles.isEmpty()) {
      return new Actor(
          person.subject(),
          person.name(),
          person.email(),
          Optional.of(organisation),
          roles,
          person.platformRoles(),
          person.scopes());
    }
    if (permission instanceof Permission.Everybody) {
      return person;
    }
    throw ProblemException.of(
        KitProblem.NOT_YOUR_ORGANISATION, "You do not belong to organisation " + organisation);
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
