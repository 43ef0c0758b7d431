package org.guildhall.kit.web.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Marks with {@code x-input} what is only ever sent to the service. A client made from the
 * description lets its caller leave everything out there, so that the service is the one to say
 * what is missing, field by field.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class InputFilter implements OASFilter {
  private static final String MARK = "x-input";
  private static final String PREFIX = "#/components/schemas/";

  @Override
  public void filterOpenAPI(OpenAPI description) {
    if (description.getComponents() == null || description.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> schemas = description.getComponents().getSchemas();
    Set<String> sent = new HashSet<>();
    Set<String> answered = new HashSet<>();
    operations(description)
        .forEach(operation -> {
          if (operation.getRequestBody() != null) {
            follow(operation.getRequestBody().getContent(), schemas, sent);
          }
          operation
              .getResponses()
              .getAPIResponses()
              .values()
              .forEach(response -> follow(response.getContent(), schemas, answered));
        });
    sent.removeAll(answered);
    sent.stream()
        .map(name -> Objects.requireNonNull(schemas.get(name)))
        .filter(schema -> schema.getProperties() != null)
        .forEach(schema -> schema.addExtension(MARK, true));
  }

  private static Stream<Operation> operations(OpenAPI description) {
    return description.getPaths().getPathItems().values().stream()
        .map(item -> item.getOperations().values())
        .flatMap(Collection::stream);
  }

  private static void follow(
      @Nullable Content content, Map<String, Schema> schemas, Set<String> seen) {
    if (content != null) {
      content.getMediaTypes().values().forEach(type -> follow(type.getSchema(), schemas, seen));
    }
  }

  private static void follow(
      @Nullable Schema schema, Map<String, Schema> schemas, Set<String> seen) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null && schema.getRef().startsWith(PREFIX)) {
      String name = schema.getRef().substring(PREFIX.length());
      if (seen.add(name)) {
        follow(schemas.get(name), schemas, seen);
      }
    }
    follow(schema.getItems(), schemas, seen);
    follow(schema.getAdditionalPropertiesSchema(), schemas, seen);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(part -> follow(part, schemas, seen));
    }
    Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
        .filter(Objects::nonNull)
        .flatMap(Collection::stream)
        .forEach(part -> follow(part, schemas, seen));
  }
}
