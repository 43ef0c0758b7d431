package org.guildhall.buying.tender;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.guildhall.buying.fixture.Answers;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.Person;
import org.guildhall.local.verify.ReceiptVerifier;

/** A supplier's tender for a lot, walked to any state through the public API. */
public final class Bidding {
  private final JointBuying buying;
  private final Organisation supplier;
  private final UUID lot;
  private final List<Map<String, Object>> documents = new ArrayList<>();
  private UUID tender;
  private long version;

  private Bidding(JointBuying buying, Organisation supplier, UUID lot) {
    this.buying = buying;
    this.supplier = supplier;
    this.lot = lot;
  }

  /** A new supplier that is about to tender for the licences. */
  public static Bidding in(JointBuying buying) {
    return in(buying, JointBuying.LICENCES);
  }

  /** A new supplier that is about to tender for the lot with this title. */
  public static Bidding in(JointBuying buying, String lotTitle) {
    Organisation supplier = Marketplace.supplier("Supplier " + UUID.randomUUID());
    return new Bidding(buying, supplier, buying.lot(lotTitle));
  }

  /** The same tender, to go on from here without changing this. */
  public Bidding copy() {
    var copy = new Bidding(buying, supplier, lot);
    copy.documents.addAll(documents);
    copy.tender = tender;
    copy.version = version;
    return copy;
  }

  /** The same supplier, for another lot. */
  public Bidding alsoFor(String lotTitle) {
    return new Bidding(buying, supplier, buying.lot(lotTitle));
  }

  public Organisation supplier() {
    return supplier;
  }

  public Person bidder() {
    return supplier.bidder();
  }

  public UUID id() {
    return tender;
  }

  public UUID lot() {
    return lot;
  }

  public long version() {
    return version;
  }

  public String path() {
    return "/api/v1/tenders/" + tender;
  }

  public ValidatableResponse start() {
    return bidder().post(buying.procurementPath() + "/tenders", Map.of("lotId", lot));
  }

  public Bidding started() {
    JsonNode body = Answers.json(start().statusCode(201));
    tender = UUID.fromString(body.path("id").textValue());
    version = body.path("version").longValue();
    return this;
  }

  /** A complete tender with this unit price was saved. */
  public Bidding written(String unitPrice) {
    if (tender == null) {
      started();
    }
    save(content("We would do it with three people.", unitPrice));
    return this;
  }

  /** Saves over the version seen last. */
  public void save(Map<String, Object> content) {
    var saved = bidder().put(path(), "\"" + version + "\"", content).statusCode(200);
    version = Answers.json(saved).path("version").longValue();
  }

  /** A complete content; the total is left to the platform. */
  public Map<String, Object> content(String answer, String unitPrice) {
    JsonNode seen = Answers.find(buying.seen().path("lots"), "id", lot.toString());
    Map<String, Object> content = new HashMap<>();
    content.put(
        "answers",
        Answers.all(seen.path("criteria"), "kind", "QUALITY")
            .map(criterion -> Map.of("criterionId", criterion.get("id"), "text", answer))
            .toList());
    content.put(
        "price",
        Map.of(
            "unitPrices",
            StreamSupport.stream(seen.path("items").spliterator(), false)
                .map(item -> Map.of("itemId", item.get("id"), "price", new BigDecimal(unitPrice)))
                .toList()));
    content.put(
        "declarations",
        Map.of(
            "notExcluded", true,
            "independentlyPrepared", true,
            "acceptsConditions", true,
            "associatedPersons", List.of()));
    content.put("documents", documents);
    return content;
  }

  /** What an evaluator sends who scores each of its answers four. */
  public Stream<Map<String, Object>> allMet() {
    JsonNode seen = Answers.find(buying.seen().path("lots"), "id", lot.toString());
    return Answers.all(seen.path("criteria"), "kind", "QUALITY")
        .map(criterion ->
            Map.of(
                "tenderId",
                id(),
                "criterionId",
                criterion.path("id").textValue(),
                "score",
                4,
                "reason",
                "It meets what was asked."));
  }

  /** Uploads a document, which the next save will name. */
  public Bidding uploaded(String name, String text) {
    String id =
        upload(name, text.getBytes(StandardCharsets.UTF_8))
            .statusCode(201)
            .extract()
            .path("documentId");
    documents.add(Map.of("documentId", id, "name", name));
    return this;
  }

  public ValidatableResponse upload(String name, byte[] content) {
    return bidder().uploads(path() + "/documents", name, content);
  }

  public ValidatableResponse submit() {
    return submit(Map.of());
  }

  public ValidatableResponse submit(Map<String, Object> body) {
    return submit(version, body);
  }

  public ValidatableResponse submit(long seen, Map<String, Object> body) {
    return bidder()
        .asks()
        .header("If-Match", "\"" + seen + "\"")
        .body(body)
        .post(path() + "/submission")
        .then();
  }

  /** Submitted at this unit price. */
  public Bidding submitted(String unitPrice) {
    written(unitPrice);
    submit().statusCode(201);
    version++;
    return this;
  }

  /** Began the next version, with a copy if there is a key. */
  public Bidding replacing(Map<String, Object> body) {
    version =
        bidder()
            .post(path() + "/replacement", body)
            .statusCode(200)
            .extract()
            .jsonPath()
            .getLong("version");
    return this;
  }

  public JsonPath view() {
    return bidder().get(path()).statusCode(200).extract().jsonPath();
  }

  public JsonPath receipts() {
    return bidder().get(path() + "/receipts").statusCode(200).extract().jsonPath();
  }

  /** What is wrong with a receipt, checked as anybody would, with nothing but the log's keys. */
  public static List<String> problemsOf(JsonPath receipt) {
    Map<String, String> facts =
        Map.of(
            "receipt", receipt.getString("receiptId"),
            "act", receipt.getString("act"),
            "tender", receipt.getString("tenderId"),
            "version", receipt.getString("tenderVersion"),
            "sealed", "sha256:" + receipt.getString("sealedHash"));
    return verifier()
        .problemsOf(
            new ReceiptVerifier.Evidence(
                receipt.getString("note"),
                receipt.getString("leafHash"),
                receipt.getLong("logIndex"),
                receipt.getList("inclusionProof"),
                receipt.getString("treeHead.note")),
            facts);
  }

  /** With the keys that the log publishes. */
  public static ReceiptVerifier verifier() {
    List<String> keys = Person.anybody().get("/api/v1/log/keys").jsonPath().getList("verifierKey");
    return new ReceiptVerifier(keys);
  }
}
