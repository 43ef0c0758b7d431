package org.guildhall.portal.shared.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a b",
        "/|",
        "/{x}",
        "/[",
        "/%zz",
        "/a\u007f",
        "//elsewhere.example",
        "/\\elsewhere",
        "a:b",
        ""
      })
  void shouldGoToTheFrontPageInsteadOfNowhere(String odd) {
    assertThat(Go.safe(odd)).isEqualTo("/");
    assertThat(Go.to(Go.safe(odd)).getLocation()).hasPath("/");
  }

  @Test
  void shouldGoToAnyPageOfThePortal() {
    assertThat(Go.safe("/search?q=caf%C3%A9&kind=notice#first"))
        .isEqualTo("/search?q=caf%C3%A9&kind=notice#first");
  }
}
