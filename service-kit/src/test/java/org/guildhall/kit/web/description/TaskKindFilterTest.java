package org.guildhall.kit.web.description;

import static org.assertj.core.api.Assertions.assertThat;

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
    var task = Filtered.schemas(DESCRIPTION, new TaskKindFilter()).get("Task").getProperties();
    assertThat(task.get("kind").getEnumeration()).isEqualTo(List.of("probe.waiting"));
    assertThat(task.get("title").getEnumeration()).isNull();
  }
}
