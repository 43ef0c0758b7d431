package org.guildhall.local.journey.evidence;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.Session;
import org.guildhall.local.verify.ReceiptVerifier;

/** The public log, verified with its published keys as anybody could. */
public final class LogEvidence {
  private static final String README =
      """
      # The public log

      Format and a worked example: docs/security/commitment-log-format.md.

      | File | What |
      |---|---|
      | keys.json | the keys that sign tree heads and receipts |
      | tree-heads.json | signed tree heads, oldest first |
      | leaves.json | every leaf hash in order; the statements themselves are with their owners |
      | inclusion-proofs.json | for each receipt, from its leaf to the root of a tree head |
      | consistency-proofs.json | from each tree head to the newest: the log only grew |
      """;

  private final EvidenceFolder folder;
  private final Session anybody;

  /** As anybody reads it. */
  public LogEvidence(EvidenceFolder folder, Session anybody) {
    this.folder = folder;
    this.anybody = anybody;
  }

  /** Keys, tree heads, leaves, and the proofs that the log only grew and holds every receipt. */
  public int log(Map<UUID, List<JsonNode>> receipts) {
    ArrayNode heads = heads();
    folder.write("log/keys.json", anybody.get(PROCUREMENT, "/api/v1/log/keys").body());
    folder.write("log/tree-heads.json", heads);
    folder.write("log/leaves.json", leaves());
    folder.write("log/consistency-proofs.json", consistency(heads));
    folder.write("log/inclusion-proofs.json", inclusion(receipts));
    folder.text("log/README.md", README);
    return heads.size();
  }

  private ArrayNode heads() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    long after = 0;
    while (true) {
      JsonNode page = anybody.get(PROCUREMENT, "/api/v1/log/heads?after=" + after).body();
      if (page.isEmpty()) {
        return all;
      }
      page.forEach(all::add);
      after = page.get(page.size() - 1).path("size").asLong();
    }
  }

  private ArrayNode leaves() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    while (true) {
      JsonNode page = anybody.get(PROCUREMENT, "/api/v1/log/leaves?from=" + all.size()).body();
      if (page.isEmpty()) {
        return all;
      }
      page.forEach(all::add);
    }
  }

  private ArrayNode inclusion(Map<UUID, List<JsonNode>> receipts) {
    ArrayNode proofs = JsonNodeFactory.instance.arrayNode();
    for (JsonNode receipt : receipts.values().stream().flatMap(List::stream).toList()) {
      String leaf = receipt.path("leafHash").asText();
      proofs.add(anybody.get(PROCUREMENT, "/api/v1/log/proofs/inclusion?leaf=" + leaf).body());
    }
    return proofs;
  }

  private ArrayNode consistency(ArrayNode heads) {
    ReceiptVerifier verifier = verifier();
    JsonNode newest = heads.get(heads.size() - 1);
    ArrayNode proofs = JsonNodeFactory.instance.arrayNode();
    for (JsonNode head : heads) {
      long from = head.path("size").asLong();
      long to = newest.path("size").asLong();
      if (from == 0 || from == to) {
        continue;
      }
      JsonNode proof =
          anybody
              .get(PROCUREMENT, "/api/v1/log/proofs/consistency?from=%d&to=%d".formatted(from, to))
              .body();
      if (!verifier.onlyGrew(note(head), note(newest), texts(proof.path("consistencyProof")))) {
        throw new LocalStackException("The log does not only grow from " + from + " to " + to);
      }
      proofs.add(proof);
    }
    return proofs;
  }

  ReceiptVerifier verifier() {
    List<String> keys = new ArrayList<>();
    anybody
        .get(PROCUREMENT, "/api/v1/log/keys")
        .body()
        .forEach(key -> keys.add(key.path("verifierKey").asText()));
    return new ReceiptVerifier(keys);
  }

  static String note(JsonNode head) {
    return head.path("note").asText();
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
