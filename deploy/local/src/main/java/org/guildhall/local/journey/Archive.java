package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;
import org.guildhall.local.verify.ReceiptVerifier;

/** Writes what the journey left behind, each file checked before it is called evidence. */
final class Archive {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final Path folder;
  private final JourneyState state;
  private final Session anybody;

  Archive(Path folder, JourneyState state) {
    this.folder = folder;
    this.state = state;
    this.anybody = state.participants().anybody();
  }

  /** The release package of every notice of the procurement. */
  List<String> notices() {
    String ocid = anybody.get(PROCUREMENT, state.procurement()).text("ocid");
    List<String> written = new ArrayList<>();
    List<JsonNode> own = new ArrayList<>();
    Eventually.until(
        "all three notices are public",
        () -> {
          own.clear();
          anybody
              .get(PROCUREMENT, "/api/v1/notices?limit=100")
              .body()
              .path("items")
              .forEach(notice -> {
                if (notice.path("ocid").asText().equals(ocid)) {
                  own.add(notice);
                }
              });
          return own.stream().map(n -> n.path("number").asText()).distinct().count() >= 3;
        });
    for (JsonNode notice : own) {
      JsonNode published =
          anybody.get(PROCUREMENT, "/api/v1/notices/" + notice.path("id").asText()).body();
      String name =
          "notices/%s-%s.json"
              .formatted(notice.path("number").asText(), notice.path("releaseId").asText());
      write(name, published);
      written.add(name);
    }
    return written;
  }

  /** Every receipt, verified offline with the log's published keys. */
  int receipts(Map<UUID, List<JsonNode>> receipts) {
    ReceiptVerifier verifier = verifier();
    int count = 0;
    for (Map.Entry<UUID, List<JsonNode>> tender : receipts.entrySet()) {
      for (JsonNode receipt : tender.getValue()) {
        List<String> problems = verifier.problemsOf(evidence(receipt));
        if (!problems.isEmpty()) {
          throw new LocalStackException("A receipt does not verify: " + problems);
        }
        write("receipts/%s.json".formatted(receipt.path("receiptId").asText()), receipt);
        count++;
      }
    }
    return count;
  }

  /** Keys, tree heads, leaves, and the proofs that the log only grew and holds every receipt. */
  int log(Map<UUID, List<JsonNode>> receipts) {
    ArrayNode heads = heads();
    write("log/keys.json", anybody.get(PROCUREMENT, "/api/v1/log/keys").body());
    write("log/tree-heads.json", heads);
    write("log/leaves.json", leaves());
    write("log/consistency-proofs.json", consistency(heads));
    ArrayNode inclusion = JSON.createArrayNode();
    receipts.values().stream()
        .flatMap(List::stream)
        .forEach(receipt ->
            inclusion.add(
                anybody
                    .get(
                        PROCUREMENT,
                        "/api/v1/log/proofs/inclusion?leaf=" + receipt.path("leafHash").asText())
                    .body()));
    write("log/inclusion-proofs.json", inclusion);
    text(
        "log/README.md",
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
        """);
    return heads.size();
  }

  void write(String name, JsonNode content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      JSON.writeValue(file.toFile(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ArrayNode heads() {
    ArrayNode all = JSON.createArrayNode();
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
    ArrayNode all = JSON.createArrayNode();
    while (true) {
      JsonNode page = anybody.get(PROCUREMENT, "/api/v1/log/leaves?from=" + all.size()).body();
      if (page.isEmpty()) {
        return all;
      }
      page.forEach(all::add);
    }
  }

  private ArrayNode consistency(ArrayNode heads) {
    ReceiptVerifier verifier = verifier();
    JsonNode newest = heads.get(heads.size() - 1);
    ArrayNode proofs = JSON.createArrayNode();
    for (JsonNode head : heads) {
      long from = head.path("size").asLong();
      long to = newest.path("size").asLong();
      if (from == 0 || from == to) {
        continue;
      }
      ObjectNode proof =
          (ObjectNode)
              anybody
                  .get(
                      PROCUREMENT,
                      "/api/v1/log/proofs/consistency?from=%d&to=%d".formatted(from, to))
                  .body();
      if (!verifier.onlyGrew(note(head), note(newest), texts(proof.path("consistencyProof")))) {
        throw new LocalStackException("The log does not only grow from " + from + " to " + to);
      }
      proofs.add(proof);
    }
    return proofs;
  }

  private ReceiptVerifier verifier() {
    List<String> keys = new ArrayList<>();
    anybody
        .get(PROCUREMENT, "/api/v1/log/keys")
        .body()
        .forEach(key -> keys.add(key.path("verifierKey").asText()));
    return new ReceiptVerifier(keys);
  }

  private static ReceiptVerifier.Evidence evidence(JsonNode receipt) {
    return new ReceiptVerifier.Evidence(
        receipt.path("note").asText(),
        receipt.path("leafHash").asText(),
        receipt.path("logIndex").asLong(),
        texts(receipt.path("inclusionProof")),
        note(receipt.path("treeHead")));
  }

  private static String note(JsonNode head) {
    return head.path("note").asText();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
