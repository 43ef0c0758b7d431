package org.guildhall.kit.web.description;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** An API description after a filter, and nothing else, has seen it. */
final class Filtered {
  private Filtered() {}

  static Map<String, Schema> schemas(String description, OASFilter filter) {
    return SmallRyeOpenAPI.builder()
        .withCustomStaticFile(() -> new ByteArrayInputStream(description.getBytes(UTF_8)))
        .enableAnnotationScan(false)
        .enableModelReader(false)
        .enableStandardFilter(false)
        .enableStandardStaticFiles(false)
        .addFilter(filter)
        .build()
        .model()
        .getComponents()
        .getSchemas();
  }
}
