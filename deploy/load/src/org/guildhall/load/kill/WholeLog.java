package org.guildhall.load.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;
import org.guildhall.local.verify.Checkpoint;
import org.guildhall.local.verify.ReceiptVerifier;
import org.guildhall.local.verify.VerifierKey;

/**
 * The public log, verified from its first leaf with keys that were fetched before anything was done
 * to the installation.
 */
final class WholeLog {
  private static final int COMPARED_HEADS = 100;
  private static final HexFormat HEX = HexFormat.of();

  private final List<String> keys;
  private final ReceiptVerifier verifier;
  private final TreeMap<Long, String> heads = new TreeMap<>();

  WholeLog(List<String> keys) {
    this.keys = List.copyOf(keys);
    this.verifier = new ReceiptVerifier(keys);
  }

  /** The keys as they are published now. */
  static List<String> keys(Session anybody) {
    return texts(anybody.get(Api.PROCUREMENT, "/api/v1/log/keys").body(), "verifierKey");
  }

  /** A tree head that somebody outside keeps. */
  void remember(JsonNode receipt) {
    JsonNode head = receipt.path("treeHead");
    if (head.hasNonNull("note")) {
      String note = head.path("note").asText();
      heads.put(parsed(note).size(), note);
    }
  }

  /** The receipts, once all of them have their place in the log. */
  List<JsonNode> placed(Session supplier, String path) {
    List<JsonNode> receipts = new ArrayList<>();
    Eventually.until(
        "the log gives every receipt its place",
        () -> {
          receipts.clear();
          supplier.get(Api.PROCUREMENT, path).body().forEach(receipts::add);
          return receipts.stream().allMatch(receipt -> receipt.hasNonNull("logIndex"));
        });
    return receipts;
  }

  void verify(JsonNode receipt, Problems problems) {
    List<String> wrong =
        verifier.problemsOf(
            new ReceiptVerifier.Evidence(
                receipt.path("note").asText(),
                receipt.path("leafHash").asText(),
                receipt.path("logIndex").asLong(),
                texts(receipt.path("inclusionProof"), null),
                receipt.path("treeHead").path("note").asText()));
    problems.unless(
        wrong.isEmpty(), "Receipt %s: %s", receipt.path("receiptId").asText(), wrong);
  }

  /**
   * Whether its leaves have the root that its newest head signs, none is there twice, and it only
   * grew since every head that was remembered.
   *
   * @return how many leaves it has
   */
  long verify(Session anybody, Problems problems) {
    String newest = anybody.get(Api.PROCUREMENT, "/api/v1/log/heads/latest").text("note");
    Checkpoint head = parsed(newest);
    List<String> leaves = leaves(anybody, head.size());
    problems.unless(
        Set.copyOf(leaves).size() == leaves.size(), "A leaf of the log is there twice");
    problems.unless(
        leaves.size() == head.size() && Arrays.equals(root(leaves), head.root()),
        "The %d leaves are not those of the newest head, which signs %d",
        leaves.size(), head.size());
    List<Long> sizes = List.copyOf(heads.headMap(head.size(), false).keySet());
    int step = Math.max(1, sizes.size() / COMPARED_HEADS);
    for (int i = 0; i < sizes.size(); i += step) {
      long size = sizes.get(i);
      JsonNode proof =
          anybody
              .get(
                  Api.PROCUREMENT,
                  "/api/v1/log/proofs/consistency?from=%d&to=%d".formatted(size, head.size()))
              .body();
      problems.unless(
          verifier.onlyGrew(heads.get(size), newest, texts(proof.path("consistencyProof"), null)),
          "The log of %d leaves is not the beginning of that of %d",
          size, head.size());
    }
    problems.unless(
        heads.isEmpty() || heads.lastKey() <= head.size(), "The log is shorter than it was");
    return head.size();
  }

  private Checkpoint parsed(String note) {
    return Checkpoint.verified(note, keys.stream().map(VerifierKey::parse).toList());
  }

  private static List<String> leaves(Session anybody, long size) {
    List<String> leaves = new ArrayList<>();
    while (leaves.size() < size) {
      JsonNode page =
          anybody.get(Api.PROCUREMENT, "/api/v1/log/leaves?from=" + leaves.size()).body();
      if (page.isEmpty()) {
        break;
      }
      leaves.addAll(texts(page, "leafHash"));
    }
    return leaves.subList(0, (int) Math.min(size, leaves.size()));
  }

  /** RFC 9162: of perfect subtrees, which are merged as soon as two of a size stand side by side. */
  private static byte[] root(List<String> leaves) {
    Deque<byte[]> peaks = new ArrayDeque<>();
    for (int i = 0; i < leaves.size(); i++) {
      peaks.push(HEX.parseHex(leaves.get(i)));
      for (int n = i + 1; (n & 1) == 0; n >>= 1) {
        byte[] right = peaks.pop();
        peaks.push(node(peaks.pop(), right));
      }
    }
    while (peaks.size() > 1) {
      byte[] right = peaks.pop();
      peaks.push(node(peaks.pop(), right));
    }
    return peaks.isEmpty() ? sha256().digest() : peaks.pop();
  }

  private static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha = sha256();
    sha.update((byte) 1);
    sha.update(left);
    return sha.digest(right);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The texts of an array, or of a field of its objects. */
  private static List<String> texts(JsonNode array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add((field == null ? one : one.path(field)).asText()));
    return texts;
  }
}
