package org.guildhall.local.journey.evidence;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.Session;
import org.guildhall.local.verify.ReceiptVerifier;

/** Receipts, checked as their suppliers could. */
public final class ReceiptEvidence {
  private final EvidenceFolder folder;
  private final Session anybody;
  private final LogEvidence log;

  /** As anybody reads it. */
  public ReceiptEvidence(EvidenceFolder folder, Session anybody, LogEvidence log) {
    this.folder = folder;
    this.anybody = anybody;
    this.log = log;
  }

  /**
   * Every receipt, verified offline with the log's published keys, and sealed with the keys that
   * the tender notice names.
   */
  public int write(String procurement, Map<UUID, List<JsonNode>> receipts) {
    ReceiptVerifier verifier = log.verifier();
    Map<String, String> keys = keysOfTheNotice(procurement);
    int count = 0;
    for (Map.Entry<UUID, List<JsonNode>> tender : receipts.entrySet()) {
      for (JsonNode receipt : tender.getValue()) {
        List<String> problems = verifier.problemsOf(evidence(receipt), keysIn(receipt, keys));
        if (!problems.isEmpty()) {
          throw new LocalStackException("A receipt does not verify: " + problems);
        }
        folder.write("receipts/%s.json".formatted(receipt.path("receiptId").asText()), receipt);
        count++;
      }
    }
    return count;
  }

  private Map<String, String> keysOfTheNotice(String procurement) {
    String ocid = anybody.get(PROCUREMENT, procurement).body().path("ocid").asText();
    Map<String, String> keys = new HashMap<>();
    for (JsonNode release :
        anybody.get(PROCUREMENT, "/api/v1/ocds/" + ocid).body().path("releases")) {
      JsonNode sealing = release.path("tender").path("sealing");
      if (sealing.isObject()) {
        keys.put("quality-key", sealing.path("qualityKey").asText());
        keys.put("price-key", sealing.path("priceKey").asText());
      }
    }
    return keys;
  }

  /** Receipts from before they named keys have nothing to compare. */
  private static Map<String, String> keysIn(JsonNode receipt, Map<String, String> ofTheNotice) {
    return receipt.path("note").asText().contains("\nquality-key ") ? ofTheNotice : Map.of();
  }

  private static ReceiptVerifier.Evidence evidence(JsonNode receipt) {
    return new ReceiptVerifier.Evidence(
        receipt.path("note").asText(),
        receipt.path("leafHash").asText(),
        receipt.path("logIndex").asLong(),
        LogEvidence.texts(receipt.path("inclusionProof")),
        LogEvidence.note(receipt.path("treeHead")));
  }
}
