package org.guildhall.buying.refusal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jspecify.annotations.Nullable;

/** Every endpoint of this service with the permission it declares, read from the classes. */
final class Endpoints {
  private static final List<Endpoint> ALL = read();

  private Endpoints() {}

  /**
   * @param path with its templates: {@code /api/v1/consortia/{id}/demand}
   * @param roles which it requires; empty when it requires none
   * @param open whether nobody needs to sign in
   * @param file whether it takes an uploaded file
   * @param optionalBody whether it takes a body that may be left out
   */
  record Endpoint(
      String method,
      String path,
      Set<Role> roles,
      boolean open,
      boolean file,
      boolean optionalBody) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static List<Endpoint> all() {
    return ALL;
  }

  private static List<Endpoint> read() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.guildhall.buying")
            .stream()
            .filter(type -> !type.isInterface() && type.isAnnotatedWith(Path.class))
            .flatMap(type -> type.getMethods().stream().flatMap(m -> endpoint(type, m).stream()))
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .toList();
  }

  private static Optional<Endpoint> endpoint(JavaClass type, JavaMethod method) {
    return method.getAnnotations().stream()
        .filter(a -> a.getRawType().isAnnotatedWith(HttpMethod.class))
        .findFirst()
        .map(verb ->
            new Endpoint(
                verb.getRawType().getSimpleName(),
                path(type, method),
                method.isAnnotatedWith(RequiresRole.class)
                    ? Set.of(method.getAnnotationOfType(RequiresRole.class).value())
                    : Set.of(),
                method.isAnnotatedWith(OpenToAll.class),
                takesFile(method),
                takesOptionalBody(method)));
  }

  private static boolean takesOptionalBody(JavaMethod method) {
    return Arrays.stream(method.reflect().getParameters())
        .filter(parameter -> !parameter.isAnnotationPresent(PathParam.class))
        .filter(parameter -> !parameter.isAnnotationPresent(QueryParam.class))
        .filter(parameter -> !parameter.isAnnotationPresent(HeaderParam.class))
        .anyMatch(parameter -> parameter.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }

  private static boolean takesFile(JavaMethod method) {
    return method.isAnnotatedWith(Consumes.class)
        && List.of(method.getAnnotationOfType(Consumes.class).value())
            .contains(MediaType.APPLICATION_OCTET_STREAM);
  }

  private static String path(JavaClass type, JavaMethod method) {
    var base = type.getAnnotationOfType(Path.class).value();
    var own =
        method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
    var joined = "/" + base + "/" + own;
    return joined.replaceAll("/+", "/").replaceAll("/$", "");
  }
}
