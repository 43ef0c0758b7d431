package org.guildhall.buying.tender.sealing.keyset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.guildhall.buying.tender.sealing.KeyPurpose;
import org.guildhall.buying.tender.sealing.SealingContext.OfKey;
import org.guildhall.buying.tender.sealing.SealingException;
import org.guildhall.buying.tender.sealing.WrappedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeysetsTest {
  private static final UUID PROCUREMENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000004");
  private static final byte[] KEY = "thirty-two bytes of a secret key".getBytes(UTF_8);

  @Test
  void shouldWrapKeysByPurposeAndContext(@TempDir Path directory) {
    LocalKeysets keysets = new LocalKeysets(directory, true);
    OfKey context = new OfKey("sealing", PROCUREMENT);
    WrappedKey wrapped = keysets.wrap(KeyPurpose.OPENING, KEY, context);

    assertThat(new LocalKeysets(directory, false).unwrap(KeyPurpose.OPENING, wrapped, context))
        .isEqualTo(KEY);
    assertThatThrownBy(() -> keysets.unwrap(KeyPurpose.WORKING, wrapped, context))
        .isInstanceOf(SealingException.class);
    assertThatThrownBy(
            () -> keysets.unwrap(KeyPurpose.OPENING, wrapped, new OfKey("sealing", OTHER)))
        .isInstanceOf(SealingException.class);
  }

  @Test
  void shouldLetOnlyTheOwnerReadAKeysetAndNeverMakeOneUnasked(@TempDir Path directory)
      throws IOException {
    Path made = directory.resolve("keys");
    new LocalKeysets(made, true);

    assertThat(Files.getPosixFilePermissions(made.resolve("opening.json"))).hasSize(2);
    assertThat(Files.list(made)).hasSize(2);
    assertThatThrownBy(() -> new LocalKeysets(directory.resolve("lost"), false))
        .hasMessageContaining("Put it back from the backup");
  }
}
