package org.guildhall.kit.web.description;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskKindFilterTest {
  private static final String DESCRIPTION =
      """
      openapi: 3.1.0
      info: {title: A, version: "1"}
      paths: {}
      components:
        schemas:
          Task:
            type: object
            properties: {kind: {type: string}, title: {type: string}}
      """;

  @Test
  void shouldNameTheKindsOfTheService() {
    var description =
        SmallRyeOpenAPI.builder()
            .withCustomStaticFile(() -> new ByteArrayInputStream(DESCRIPTION.getBytes(UTF_8)))
            .enableAnnotationScan(false)
            .enableModelReader(false)
            .enableStandardFilter(false)
            .enableStandardStaticFiles(false)
            .addFilter(new TaskKindFilter())
            .build()
            .model();

    var task = description.getComponents().getSchemas().get("Task").getProperties();
    assertThat(task.get("kind").getEnumeration()).isEqualTo(List.of("probe.waiting"));
    assertThat(task.get("title").getEnumeration()).isNull();
  }
}
