package org.guildhall.kit.web.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.guildhall.kit.web.task.TaskKinds;

/** The kinds of tasks a service gives out, as the values a client must know. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class TaskKindFilter implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI description) {
    if (description.getComponents() == null || description.getComponents().getSchemas() == null) {
      return;
    }
    Schema task = description.getComponents().getSchemas().get("Task");
    Map<String, Schema> properties = task == null ? null : task.getProperties();
    Schema kind = properties == null ? null : properties.get("kind");
    if (kind != null) {
      kind.setEnumeration(List.copyOf(TaskKinds.named()));
    }
  }
}
