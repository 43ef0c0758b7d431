package org.guildhall.buying.tender.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guildhall.buying.tender.log.kept.LogKey;
import org.guildhall.buying.tender.log.kept.TreeHead;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.buying.tender.log.tree.Merkle;
import org.guildhall.local.verify.Checkpoint;
import org.guildhall.local.verify.ReceiptVerifier;
import org.guildhall.local.verify.VerifierKey;
import org.junit.jupiter.api.Test;

class SignedNotesTest {
  private static final String ORIGIN = "log.example/guildhall";
  private static final String STATEMENT =
      "guildhall receipt v1\norigin " + ORIGIN + "\ntender 7\nsealed sha256:ab\n";

  private final LogKey key = LogKey.of(ORIGIN, LogKey.Pair.fresh());
  private final LogKey stranger = LogKey.of(ORIGIN, LogKey.Pair.fresh());
  private final ReceiptVerifier verifier = new ReceiptVerifier(List.of(key.verifierKey()));

  private ReceiptVerifier.Evidence evidence(LogKey receiptKey, LogKey headKey) {
    Digest leaf = Merkle.leafHash(STATEMENT.getBytes(StandardCharsets.UTF_8));
    Digest other = Merkle.leafHash(new byte[0]);
    TreeHead head =
        TreeHead.sign(headKey, 2, Merkle.nodeHash(other, leaf), Instant.EPOCH.plusMillis(5));
    return new ReceiptVerifier.Evidence(
        receiptKey.sign(STATEMENT), leaf.hex(), 1, List.of(other.hex()), head.note());
  }

  @Test
  void shouldAcceptAReceiptThatTheLogSignedAndHolds() {
    assertThat(verifier.problemsOf(evidence(key, key), Map.of("tender", "7"))).isEmpty();
  }

  @Test
  void shouldRefuseAReceiptOrATreeHeadSignedBySomebodyElse() {
    assertThat(verifier.problemsOf(evidence(stranger, key)))
        .containsExactly("The statement is not signed by the log");
    assertThat(verifier.problemsOf(evidence(key, stranger)))
        .containsExactly("The tree head has no valid signature");
  }

  @Test
  void shouldRefuseAStatementOfWhichOneCharacterChanged() {
    ReceiptVerifier.Evidence good = evidence(key, key);

    var changed =
        new ReceiptVerifier.Evidence(
            good.note().replace("tender 7", "tender 8"),
            good.leafHash(),
            good.logIndex(),
            good.inclusionProof(),
            good.treeHead());

    assertThat(verifier.problemsOf(changed)).hasSize(3);
  }

  @Test
  void shouldRefuseFactsTheStatementDoesNotState() {
    assertThat(verifier.problemsOf(evidence(key, key), Map.of("tender", "8")))
        .containsExactly("The statement does not say tender 8");
  }

  @Test
  void shouldReadSizeAndRootFromATreeHead() {
    Digest root = Digest.sha256(new byte[] {1});
    TreeHead head = TreeHead.sign(key, 42, root, Instant.parse("2026-11-22T08:00:00Z"));

    Checkpoint read =
        Checkpoint.verified(head.note(), List.of(VerifierKey.parse(key.verifierKey())));

    assertThat(read.size()).isEqualTo(42);
    assertThat(read.root()).isEqualTo(root.bytes());
    assertThat(head.note())
        .startsWith(ORIGIN + "\n42\n" + root.base64() + "\ntime 2026-11-22T08:00:00Z\n\n— ");
  }

  @Test
  void shouldNotTakeAReceiptForATreeHead() {
    List<VerifierKey> keys = List.of(VerifierKey.parse(key.verifierKey()));

    assertThatThrownBy(() -> Checkpoint.verified(key.sign(STATEMENT), keys))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldRefuseAKeyWhoseHashIsNotItsOwn() {
    String text = key.verifierKey().replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+");

    assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldNotShowAnythingOfAPrivateKey() {
    assertThat(key.toString()).isEqualTo(ORIGIN + "+" + key.keyHash());
    assertThat(LogKey.Pair.fresh().toString()).isEqualTo("Pair");
  }
}
