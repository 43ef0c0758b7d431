package org.guildhall.kit.web.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * Amounts travel as bare numbers, and the description says no more than that: whether one is net or
 * gross is told by its name.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class AmountFilter implements OASFilter {
  private static final Set<String> AMOUNTS =
      Set.of(NetAmount.class.getSimpleName(), GrossAmount.class.getSimpleName());

  @Override
  public Schema filterSchema(Schema schema) {
    if (isAmount(schema)) {
      return OASFactory.createSchema().addType(SchemaType.NUMBER);
    }
    List<Schema> either = schema.getAnyOf();
    boolean nullableAmount =
        either != null
            && either.size() == 2
            && either.stream().anyMatch(one -> isAmount(one) || is(one, SchemaType.NUMBER))
            && either.stream().anyMatch(one -> is(one, SchemaType.NULL));
    return nullableAmount
        ? OASFactory.createSchema().addType(SchemaType.NUMBER).addType(SchemaType.NULL)
        : schema;
  }

  @Override
  public void filterOpenAPI(OpenAPI description) {
    if (description.getComponents() != null && description.getComponents().getSchemas() != null) {
      AMOUNTS.forEach(description.getComponents()::removeSchema);
    }
  }

  private static boolean isAmount(Schema schema) {
    String reference = schema.getRef();
    return reference != null
        && AMOUNTS.contains(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static boolean is(Schema schema, SchemaType type) {
    @Nullable List<SchemaType> types = schema.getType();
    return types != null && types.equals(List.of(type));
  }
}
