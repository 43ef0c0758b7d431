package org.guildhall.kit.web.description;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * A record's component is always there unless it is {@code @Nullable} or optional, and the
 * description says so: clients made from it need not ask whether it is.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class RequiredFilter implements OASFilter {
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
  private static final DotName IGNORED = DotName.createSimple(JsonIgnore.class);
  private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
  private static final DotName SIZE = DotName.createSimple(Size.class);
  private static final DotName NOT_NULL = DotName.createSimple(NotNull.class);
  private static final DotName NOT_EMPTY = DotName.createSimple(NotEmpty.class);
  private static final DotName NOT_BLANK = DotName.createSimple(NotBlank.class);
  private static final DotName OPTIONAL = DotName.createSimple(Optional.class);

  private final List<ClassInfo> records;

  /**
   * @param index all classes of the service
   */
  public RequiredFilter(IndexView index) {
    this.records = index.getKnownClasses().stream().filter(ClassInfo::isRecord).toList();
  }

  @Override
  public void filterOpenAPI(OpenAPI description) {
    if (description.getComponents() == null || description.getComponents().getSchemas() == null) {
      return;
    }
    description.getComponents().getSchemas().forEach(this::complete);
  }

  private void complete(String name, Schema schema) {
    if (schema.getProperties() == null) {
      return;
    }
    records.stream()
        .filter(known -> isNamed(name, known) && describes(schema, known))
        .findFirst()
        .ifPresent(known -> schema.setRequired(alwaysThere(known)));
  }

  // A page of anything is described once for each thing it has: PageChallengeSummary.
  private static boolean isNamed(String name, ClassInfo known) {
    String own = schemaName(known);
    return known.typeParameters().isEmpty() ? name.equals(own) : name.startsWith(own);
  }

  private boolean describes(Schema schema, ClassInfo known) {
    List<RecordComponentInfo> shown = shown(known);
    return shown.size() == schema.getProperties().size()
        && shown.stream()
            .allMatch(component -> schema.getProperties().containsKey(component.name()));
  }

  private List<RecordComponentInfo> shown(ClassInfo known) {
    return known.recordComponentsInDeclarationOrder().stream()
        .filter(component -> !fieldHas(component, IGNORED))
        .flatMap(component ->
            fieldHas(component, UNWRAPPED) ? unwrapped(component) : Stream.of(component))
        .toList();
  }

  private Stream<RecordComponentInfo> unwrapped(RecordComponentInfo component) {
    return records.stream()
        .filter(known -> known.name().equals(component.type().name()))
        .flatMap(known -> shown(known).stream());
  }

  // Jackson's annotation of a component is kept with its field.
  private static boolean fieldHas(RecordComponentInfo component, DotName annotation) {
    return component.declaringClass().field(component.name()).hasAnnotation(annotation);
  }

  // Whoever says how many there may be speaks of input, and input may be absent: Bean Validation.
  private static boolean mayBeLeftOut(RecordComponentInfo component) {
    return fieldHas(component, SIZE)
        && !fieldHas(component, NOT_NULL)
        && !fieldHas(component, NOT_EMPTY)
        && !fieldHas(component, NOT_BLANK);
  }

  private @Nullable List<String> alwaysThere(ClassInfo known) {
    List<String> required =
        shown(known).stream()
            .filter(component -> !component.type().hasAnnotation(NULLABLE))
            .filter(component -> !component.type().name().equals(OPTIONAL))
            .filter(component -> !mayBeLeftOut(component))
            .map(RecordComponentInfo::name)
            .toList();
    return required.isEmpty() ? null : required;
  }

  private static String schemaName(ClassInfo known) {
    AnnotationInstance schema = known.declaredAnnotation(SCHEMA);
    return schema == null || schema.value("name") == null
        ? known.simpleName()
        : schema.value("name").asString();
  }
}
