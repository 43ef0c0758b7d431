package org.guildhall.kit.web.description;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.limit.BodyLimit;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.RequiresScope;
import org.guildhall.kit.web.permission.SecondFactor;
import org.guildhall.kit.web.permission.SignedIn;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** What the method behind an endpoint declares. */
record Endpoint(MethodInfo method) {
  private static final String REST = "jakarta.ws.rs.";
  private static final List<String> VERBS = List.of("GET", "PUT", "POST", "DELETE", "PATCH");

  /** All endpoints by {@link #key}. */
  static Map<String, Endpoint> all(IndexView index) {
    Map<String, Endpoint> all = new HashMap<>();
    for (String verb : VERBS) {
      for (AnnotationInstance found : index.getAnnotations(REST + verb)) {
        if (found.target().kind() == AnnotationTarget.Kind.METHOD) {
          MethodInfo method = found.target().asMethod();
          all.put(key(verb, path(method)), new Endpoint(method));
        }
      }
    }
    return all;
  }

  /** Verb and path in the form in which descriptions write it. */
  static String key(String verb, String path) {
    return verb + " " + path;
  }

  boolean needsSignIn() {
    return method.hasAnnotation(SignedIn.class)
        || method.hasAnnotation(OperatorOnly.class)
        || method.hasAnnotation(RequiresRole.class)
        || method.hasAnnotation(RequiresScope.class);
  }

  boolean actsForAnOrganisation() {
    return method.hasAnnotation(RequiresRole.class);
  }

  /** Whether a repetition is recognised by a header. */
  boolean isIdempotent() {
    AnnotationInstance idempotent = method.annotation(Idempotent.class);
    return idempotent != null
        && (idempotent.value("byItself") == null || !idempotent.value("byItself").asBoolean());
  }

  /** The most bytes that a body of JSON may have. */
  long bodyLimit() {
    AnnotationInstance limit = method.annotation(BodyLimit.class);
    return limit == null ? BodyLimit.USUAL : limit.value().asLong();
  }

  /** A sentence about who may call, and another where they show a second factor. */
  String whoMay() {
    return roles() + (demandsSecondFactor() ? " It demands a second factor." : "");
  }

  private boolean demandsSecondFactor() {
    AnnotationInstance declared = method.annotation(SecondFactor.class);
    return declared != null && declared.value("notNeededBecause") == null;
  }

  private String roles() {
    AnnotationInstance role = method.annotation(RequiresRole.class);
    if (role != null) {
      String[] roles = role.value().asEnumArray();
      return "For people with the role "
          + String.join(" or ", Arrays.stream(roles).sorted().toList())
          + " in the organisation they act for.";
    }
    AnnotationInstance scope = method.annotation(RequiresScope.class);
    if (scope != null) {
      return "For clients with the scope "
          + scope.value().asString()
          + ", and for operators, of whom a write demands a second factor.";
    }
    if (method.hasAnnotation(OperatorOnly.class)) {
      return "For operators of the platform.";
    }
    return method.hasAnnotation(SignedIn.class)
        ? "For everybody who is signed in."
        : "Open to all.";
  }

  private static String path(MethodInfo method) {
    return "/"
        + strip(method.declaringClass().declaredAnnotation(REST + "Path"))
            .concat(suffix(strip(method.annotation(REST + "Path"))));
  }

  private static String suffix(String path) {
    return path.isEmpty() ? "" : "/" + path;
  }

  /** Without slashes at the ends and without the patterns of its parameters. */
  private static String strip(@Nullable AnnotationInstance path) {
    if (path == null) {
      return "";
    }
    String text = path.value().asString().replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    int from = text.startsWith("/") ? 1 : 0;
    int to = text.length() > 1 && text.endsWith("/") ? text.length() - 1 : text.length();
    return text.substring(from, to);
  }
}
