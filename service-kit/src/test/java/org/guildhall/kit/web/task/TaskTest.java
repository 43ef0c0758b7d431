package org.guildhall.kit.web.task;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskTest {
  @Test
  void shouldRefuseAKindThatTheApiDescriptionDoesNotName() {
    var subject = new Task.Subject("thing", UUID.randomUUID());

    assertThatThrownBy(() -> new Task("thing.unheard", "Do it", null, subject, null, "/things"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("thing.unheard");
  }
}
