package org.guildhall.portal.supplier.tender;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The key of a copy stays in the browser for the page of its submission only, and not for long. */
class CopyKeysTest {
  private static final UUID TENDER = UUID.fromString("01990000-0000-7000-8000-0000000000e1");

  private static NewCookie on(String site) {
    return CopyKeys.keeping(Response.ok().build(), TENDER, "k".repeat(43), site)
        .getCookies()
        .get(CopyKeys.COOKIE);
  }

  @Test
  void shouldNeverBeSentWithoutEncryptionByAPortalThatHasIt() {
    assertThat(on("https://guildhall.example").isSecure()).isTrue();
    assertThat(on("http://localhost:8080").isSecure()).isFalse();
  }

  @Test
  void shouldStayForAnHourAndGoWhenTheTenderIsIn() {
    assertThat(on("https://guildhall.example").getMaxAge())
        .isEqualTo((int) Duration.ofHours(1).toSeconds());
    NewCookie gone =
        CopyKeys.gone(Response.ok().build(), TENDER, "https://guildhall.example")
            .getCookies()
            .get(CopyKeys.COOKIE);
    assertThat(gone.getMaxAge()).isZero();
    assertThat(gone.getValue()).isEmpty();
  }
}
