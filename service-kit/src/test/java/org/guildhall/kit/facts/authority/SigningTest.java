package org.guildhall.kit.facts.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.testing.FactKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A signature holds for one statement, under one key, and for nothing else. */
class SigningTest {

  private static final FactStatement TOLD =
      new FactStatement("organisations", "k", "i", "membership.granted", "1", "t", bytes("{}"));

  private static final SigningKey KEY = FactKeys.of("owner");

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static List<FactStatement> others() {
    return List.of(
        new FactStatement("elsewhere", "k", "i", "membership.granted", "1", "t", bytes("{}")),
        new FactStatement("organisations", "x", "i", "membership.granted", "1", "t", bytes("{}")),
        new FactStatement("organisations", "k", "x", "membership.granted", "1", "t", bytes("{}")),
        new FactStatement("organisations", "k", "i", "membership.revoked", "1", "t", bytes("{}")),
        new FactStatement("organisations", "k", "i", "membership.granted", "2", "t", bytes("{}")),
        new FactStatement("organisations", "k", "i", "membership.granted", "1", "x", bytes("{}")),
        new FactStatement("organisations", "k", "i", "membership.granted", "1", "t", bytes("[]")));
  }

  @Test
  void shouldVerifyWhatItHasSignedByThePublishedKey() {
    VerifierKey published = VerifierKey.parse(KEY.verifier().text());

    assertThat(published.service()).isEqualTo("owner");
    assertThat(published.hasSigned(TOLD.text(), KEY.sign(TOLD.text()))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("others")
  void shouldNotTakeASignatureForAnotherStatement(FactStatement other) {
    assertThat(KEY.verifier().hasSigned(other.text(), KEY.sign(TOLD.text()))).isFalse();
  }

  @Test
  void shouldNotTakeTheSignatureOfSomebodyElseNorRubbish() {
    VerifierKey verifier = KEY.verifier();

    assertThat(verifier.hasSigned(TOLD.text(), FactKeys.forged("owner").sign(TOLD.text())))
        .isFalse();
    assertThat(verifier.hasSigned(TOLD.text(), "")).isFalse();
    assertThat(verifier.hasSigned(TOLD.text(), verifier.hash() + " not base64")).isFalse();
  }

  @Test
  void shouldReadOnlyPublishedKeysThatAreWhole() {
    String text = KEY.verifier().text();

    assertThatThrownBy(() -> VerifierKey.parse("owner")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> VerifierKey.parse(text.replace("owner", "other")))
        .hasMessageContaining("Not the verifier key");
  }

  @Test
  void shouldKeepItsKeyForItsOwnEyesAndPublishTheOtherHalf(@TempDir Path folder)
      throws IOException {
    Path keys = folder.resolve("facts");

    SigningKey made = SigningKey.in(keys, "owner");
    SigningKey again = SigningKey.in(keys, "owner");

    assertThat(again.verifier()).isEqualTo(made.verifier());
    assertThat(keys.resolve("verifier-key")).hasContent(made.verifier().text());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(keys.resolve("signing-key"))))
        .isEqualTo("rw-------");
    assertThat(made.toString()).isEqualTo(made.verifier().text());
    assertThatThrownBy(() -> SigningKey.in(keys, "somebody else"))
        .hasMessageContaining("not a key of somebody else");
  }

  @Test
  void shouldWaitForAKeyThatNobodyHasPinnedYetAndTakeItOnceItIsThere(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("verifier-key");
    PinnedKeys pinned = new PinnedKeys(List.of(), Optional.of(file));
    String signature = KEY.sign("text");

    assertThatThrownBy(() -> pinned.haveSigned("owner", "text", signature))
        .isInstanceOf(NoVerifierKeyException.class);
    Files.writeString(file, KEY.verifier().text() + "\n");

    assertThat(pinned.haveSigned("owner", "text", signature)).isTrue();
    assertThat(pinned.haveSigned("owner", "text", FactKeys.forged("owner").sign("text"))).isFalse();
  }
}
