package org.guildhall.buying.tender.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.tender.sealing.SealingContext.OfCopy;
import org.guildhall.buying.tender.sealing.SealingContext.OfEnvelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {
  private static final UUID PROCUREMENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final UUID LOT = UUID.fromString("00000000-0000-7000-8000-000000000002");
  private static final UUID TENDER = UUID.fromString("00000000-0000-7000-8000-000000000003");
  private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000004");
  private static final OfEnvelope CONTEXT =
      new OfEnvelope(PROCUREMENT, LOT, TENDER, 1, Envelope.QUALITY);
  private static final byte[] CONTENT = "we would do it with three people".getBytes(UTF_8);

  private final Hpke.KeyPair pair = Hpke.newKeyPair();
  private final SealingKey key = new SealingKey(OTHER, Envelope.QUALITY, pair.publicKey());
  private final UnlockedKey unlocked = new UnlockedKey(OTHER, pair.publicKey(), pair.privateKey());

  @Test
  void shouldOpenWhatWasSealed() {
    assertThat(unlocked.open(key.seal(CONTENT, CONTEXT), CONTEXT)).isEqualTo(CONTENT);
  }

  @Test
  void shouldNeverSealTheSameContentToTheSameBytes() {
    assertThat(key.seal(CONTENT, CONTEXT)).isNotEqualTo(key.seal(CONTENT, CONTEXT));
  }

  static Stream<OfEnvelope> otherContexts() {
    return Stream.of(
        new OfEnvelope(OTHER, LOT, TENDER, 1, Envelope.QUALITY),
        new OfEnvelope(PROCUREMENT, OTHER, TENDER, 1, Envelope.QUALITY),
        new OfEnvelope(PROCUREMENT, LOT, OTHER, 1, Envelope.QUALITY),
        new OfEnvelope(PROCUREMENT, LOT, TENDER, 2, Envelope.QUALITY),
        new OfEnvelope(PROCUREMENT, LOT, TENDER, 1, Envelope.PRICE));
  }

  @ParameterizedTest
  @MethodSource("otherContexts")
  void shouldNotOpenAnEnvelopeThatWasMovedElsewhere(OfEnvelope elsewhere) {
    byte[] sealed = key.seal(CONTENT, CONTEXT);

    assertThatThrownBy(() -> unlocked.open(sealed, elsewhere)).isInstanceOf(SealingException.class);
  }

  @Test
  void shouldNotOpenAnEnvelopeOfWhichAnyBitChanged() {
    byte[] sealed = key.seal(CONTENT, CONTEXT);
    for (int bit = 0; bit < sealed.length * 8; bit += 5) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      // X25519 ignores the highest bit of the encapsulated key, but HPKE hashes it all the same.
      assertThatThrownBy(() -> unlocked.open(changed, CONTEXT))
          .isInstanceOf(SealingException.class);
    }
  }

  @Test
  void shouldNotOpenOneEnvelopeWithTheKeyOfTheOther() {
    Hpke.KeyPair price = Hpke.newKeyPair();
    byte[] sealed = key.seal(CONTENT, CONTEXT);

    assertThatThrownBy(() ->
            new UnlockedKey(OTHER, price.publicKey(), price.privateKey()).open(sealed, CONTEXT))
        .isInstanceOf(SealingException.class)
        .hasNoCause();
  }

  @Test
  void shouldShowNothingSecretInAnyText() {
    ContentKey contentKey = ContentKey.random();

    assertThat(List.of(pair, unlocked, contentKey).toString())
        .isEqualTo("[KeyPair, UnlockedKey " + OTHER + ", ContentKey]");
    assertThat(new WrappedKey("local:1", new byte[] {1, 2, 3}).toString())
        .isEqualTo("WrappedKey by local:1");
  }

  @Test
  void shouldKeepADraftReadableOnlyInItsOwnContext() {
    ContentKey draftKey = ContentKey.random();
    byte[] encrypted = draftKey.encrypt(CONTENT, new OfCopy(TENDER, 1));

    assertThat(ContentKey.of(draftKey.bytes()).decrypt(encrypted, new OfCopy(TENDER, 1)))
        .isEqualTo(CONTENT);
    assertThatThrownBy(() -> draftKey.decrypt(encrypted, new OfCopy(OTHER, 1)))
        .isInstanceOf(SealingException.class);
    draftKey.destroy();
    assertThatThrownBy(() -> draftKey.decrypt(encrypted, new OfCopy(TENDER, 1)))
        .isInstanceOf(SealingException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
  void shouldStreamADocumentThroughEncryptionAndBack(int size) throws IOException {
    byte[] document = new byte[size];
    new Random(size).nextBytes(document);
    ContentKey documentKey = ContentKey.random();

    byte[] encrypted =
        documentKey.encrypting(new ByteArrayInputStream(document), CONTEXT).readAllBytes();

    assertThat(encrypted).hasSizeGreaterThan(size);
    assertThat(documentKey.decrypting(new ByteArrayInputStream(encrypted), CONTEXT).readAllBytes())
        .isEqualTo(document);
  }

  @Test
  void shouldNoticeADocumentThatWasChangedOrCutShort() throws IOException {
    ContentKey documentKey = ContentKey.random();
    byte[] encrypted =
        documentKey.encrypting(new ByteArrayInputStream(new byte[200_000]), CONTEXT).readAllBytes();
    byte[] changed = encrypted.clone();
    changed[150_000] ^= 1;
    byte[] cut = java.util.Arrays.copyOf(encrypted, 131_072);

    for (byte[] damaged : List.of(changed, cut)) {
      assertThatThrownBy(() ->
              documentKey.decrypting(new ByteArrayInputStream(damaged), CONTEXT).readAllBytes())
          .isInstanceOf(IOException.class);
    }
  }
}
