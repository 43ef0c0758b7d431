package org.guildhall.local.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Checks a receipt offline, as docs/security/commitment-log-format.md describes it: the signature
 * of the statement, that its leaf is in the log at the stated place, and the signature of the tree
 * head. Needs the log's public keys, obtained once and kept.
 */
public final class ReceiptVerifier {
  private final List<VerifierKey> keys;

  /** Takes the published keys of the log, in their text form. */
  public ReceiptVerifier(List<String> verifierKeys) {
    this.keys = verifierKeys.stream().map(VerifierKey::parse).toList();
  }

  /**
   * What a receipt or opening proves itself with; the fields of the same names in its JSON.
   *
   * @param note the signed statement
   * @param leafHash 64 hex digits
   * @param logIndex the position in the log
   * @param inclusionProof hashes from leaf to root, 64 hex digits each
   * @param treeHead the signed tree head the proof leads to
   */
  public record Evidence(
      String note, String leafHash, long logIndex, List<String> inclusionProof, String treeHead) {}

  /** Everything that is wrong with it; empty if it proves what it says. */
  public List<String> problemsOf(Evidence evidence) {
    List<String> problems = new ArrayList<>();
    try {
      SignedNote note = SignedNote.parse(evidence.note());
      if (keys.stream().noneMatch(note::isSignedBy)) {
        problems.add("The statement is not signed by the log");
      }
      byte[] leaf = MerkleVerifier.leafHash(note.text().getBytes(StandardCharsets.UTF_8));
      if (!Arrays.equals(leaf, HexFormat.of().parseHex(evidence.leafHash()))) {
        problems.add("The leaf hash is not the hash of the statement");
      }
      Checkpoint head = Checkpoint.verified(evidence.treeHead(), keys);
      List<byte[]> proof =
          evidence.inclusionProof().stream().map(HexFormat.of()::parseHex).toList();
      if (!MerkleVerifier.includes(leaf, evidence.logIndex(), head.size(), proof, head.root())) {
        problems.add("The statement is not in the log at " + evidence.logIndex());
      }
    } catch (IllegalArgumentException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    return problems;
  }

  /**
   * As {@link #problemsOf(Evidence)}, and compares the statement with the facts the receipt states
   * beside it, for example {@code tender} and {@code sealed}; or with the keys that the tender
   * notice names, {@code quality-key} and {@code price-key}: then it was sealed for this opening
   * alone.
   */
  public List<String> problemsOf(Evidence evidence, Map<String, String> facts) {
    List<String> problems = new ArrayList<>(problemsOf(evidence));
    if (problems.isEmpty()) {
      SignedNote note = SignedNote.parse(evidence.note());
      facts.forEach((word, value) -> {
        if (!note.value(word).map(value::equals).orElse(false)) {
          problems.add("The statement does not say " + word + " " + value);
        }
      });
    }
    return problems;
  }

  /** Whether the log only grew between two tree heads. */
  public boolean onlyGrew(String olderHead, String newerHead, List<String> consistencyProof) {
    Checkpoint older = Checkpoint.verified(olderHead, keys);
    Checkpoint newer = Checkpoint.verified(newerHead, keys);
    return MerkleVerifier.isConsistent(
        older.size(),
        older.root(),
        newer.size(),
        newer.root(),
        consistencyProof.stream().map(HexFormat.of()::parseHex).toList());
  }
}
