package org.guildhall.kit.web.permission;

import java.lang.reflect.Method;
import java.util.Set;
import org.guildhall.kit.base.actor.Role;

/** What an endpoint declares about who may call it. */
sealed interface Permission {

  record Everybody() implements Permission {}

  record AnySignedIn() implements Permission {}

  record Operator() implements Permission {}

  /**
   * @param onLastKnown as {@link RequiresRole#onLastKnown}
   * @param evenSuspended as {@link RequiresRole#evenSuspended}
   */
  record AnyRole(Set<Role> roles, boolean onLastKnown, boolean evenSuspended)
      implements Permission {}

  record Scope(String scope) implements Permission {}

  /** Nobody said, so nobody may. ArchUnit fails the build before this can happen. */
  record Undeclared() implements Permission {}

  /** The roles of which one is needed; empty when any membership is enough. */
  default Set<Role> roles() {
    return Set.of();
  }

  static Permission of(Method endpoint) {
    RequiresRole role = endpoint.getAnnotation(RequiresRole.class);
    RequiresScope scope = endpoint.getAnnotation(RequiresScope.class);
    if (role != null) {
      return new AnyRole(Set.of(role.value()), role.onLastKnown(), role.evenSuspended());
    }
    if (scope != null) {
      return new Scope(scope.value());
    }
    if (endpoint.isAnnotationPresent(OperatorOnly.class)) {
      return new Operator();
    }
    if (endpoint.isAnnotationPresent(SignedIn.class)) {
      return new AnySignedIn();
    }
    return endpoint.isAnnotationPresent(OpenToAll.class) ? new Everybody() : new Undeclared();
  }
}
