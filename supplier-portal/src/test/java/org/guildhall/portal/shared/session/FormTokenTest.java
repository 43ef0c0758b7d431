package org.guildhall.portal.shared.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTokenTest {
  private static final String TOKEN = "0123456789_-abcdefghABCDEFGH0123";

  @Test
  void shouldReadWhatWasWritten() {
    assertThat(FormToken.read(FormToken.written(TOKEN))).isEqualTo(TOKEN);
  }

  @Test
  void shouldWriteATokenInAnotherWayEveryTime() {
    assertThat(FormToken.written(TOKEN))
        .isNotEqualTo(FormToken.written(TOKEN))
        .doesNotContain(TOKEN.substring(0, 4));
  }

  @Test
  void shouldReadNoTokenFromWhatNobodyWrote() {
    assertThat(FormToken.read(".not base64!")).isEqualTo(".not base64!");
    assertThat(FormToken.read("")).isEmpty();
    assertThat(FormToken.read(".")).isEmpty();
  }
}
