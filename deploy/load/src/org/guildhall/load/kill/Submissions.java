package org.guildhall.load.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.load.OpenProcurement;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Session;
import org.guildhall.local.scenario.TenderContent;

/** Suppliers who submit sealed tenders with a document, replace and submit them again. */
final class Submissions {
  private final OpenProcurement procurement;
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final List<Tender> tenders = new ArrayList<>();

  Submissions(OpenProcurement procurement) {
    this.procurement = procurement;
  }

  /** A tender of one supplier for one lot. */
  record Tender(int supplier, String id, JsonNode lot, AtomicInteger attempts) {
    String path() {
      return "/api/v1/tenders/" + id;
    }
  }

  /**
   * A receipt that was handed out.
   *
   * @param asked when the tender was submitted, {@link System#nanoTime}
   * @param answered when the receipt was there
   */
  record Acknowledged(Tender tender, JsonNode receipt, long asked, long answered) {
    String id() {
      return receipt.path("receiptId").asText();
    }
  }

  /** Starts all tenders and as many suppliers' hands. */
  void join(Load load) {
    for (int supplier = 0; supplier < procurement.suppliers().size(); supplier++) {
      for (JsonNode lot : procurement.view().path("lots")) {
        String id =
            procurement.suppliers().get(supplier)
                .post(
                    Api.PROCUREMENT,
                    "/api/v1/procurements/" + procurement.id() + "/tenders",
                    Map.of("lotId", lot.path("id").asText()))
                .text("id");
        Tender tender = new Tender(supplier, id, lot, new AtomicInteger());
        Session session = procurement.suppliers().get(supplier);
        tenders.add(tender);
        load.add(() -> submit(session, tender));
      }
    }
  }

  private void submit(Session supplier, Tender tender) {
    Answer seen = supplier.get(Api.PROCUREMENT, tender.path());
    if (seen.text("status").equals("SUBMITTED") && seen.body().path("draft").isNull()) {
      supplier.post(Api.PROCUREMENT, tender.path() + "/replacement", Map.of());
      seen = supplier.get(Api.PROCUREMENT, tender.path());
    }
    JsonNode documents = seen.body().path("documents");
    String document =
        documents.isEmpty() ? upload(supplier, tender) : documents.get(0).path("id").asText();
    Answer saved =
        supplier.put(
            Api.PROCUREMENT,
            tender.path(),
            TenderContent.of(
                tender.lot(),
                new BigDecimal("12.34"),
                criterion -> "Attempt " + tender.attempts().get(),
                Map.of(document, "method.txt")),
            seen.etag().orElseThrow());
    tender.attempts().incrementAndGet();
    long asked = System.nanoTime();
    JsonNode receipt =
        supplier
            .postSeen(
                Api.PROCUREMENT,
                tender.path() + "/submission",
                Map.of(),
                saved.etag().orElseThrow())
            .body();
    acknowledged.add(new Acknowledged(tender, receipt, asked, System.nanoTime()));
  }

  private static String upload(Session supplier, Tender tender) {
    return supplier
        .upload(
            Api.PROCUREMENT,
            tender.path() + "/documents",
            "method.txt",
            ("How we work, " + tender.id()).getBytes(StandardCharsets.UTF_8))
        .text("documentId");
  }

  /** The receipts handed out until now. */
  List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }

  int tenders() {
    return tenders.size();
  }

  /**
   * Whether every acknowledged receipt is there once, verifies, and stands in the log in the order
   * in which tenders were submitted.
   *
   * @param suppliers as whom to ask, in the order of the procurement's
   * @param since acknowledged, to be found
   */
  int verify(
      List<Session> suppliers, WholeLog log, List<Acknowledged> since, Problems problems) {
    Map<String, JsonNode> found = new HashMap<>();
    for (Tender tender : tenders) {
      Session supplier = suppliers.get(tender.supplier());
      List<JsonNode> receipts = log.placed(supplier, tender.path() + "/receipts");
      problems.unless(
          receipts.size() <= tender.attempts().get(),
          "%s has %d receipts of %d submissions",
          tender.id(), receipts.size(), tender.attempts().get());
      inOrder(tender, receipts, problems);
      for (JsonNode receipt : receipts) {
        String id = receipt.path("receiptId").asText();
        problems.unless(found.put(id, receipt) == null, "Receipt %s is there twice", id);
        log.verify(receipt, problems);
      }
    }
    for (Acknowledged one : since) {
      JsonNode there = found.get(one.id());
      problems.unless(there != null, "Receipt %s was acknowledged and is lost", one.id());
      problems.unless(
          there == null || there.path("note").equals(one.receipt().path("note")),
          "Receipt %s says something else now",
          one.id());
    }
    acknowledgedInOrder(since, found, problems);
    return found.size();
  }

  private static void inOrder(Tender tender, List<JsonNode> receipts, Problems problems) {
    List<JsonNode> byVersion = new ArrayList<>(receipts);
    byVersion.sort(Comparator.comparingLong(one -> one.path("tenderVersion").asLong()));
    for (int i = 1; i < byVersion.size(); i++) {
      JsonNode earlier = byVersion.get(i - 1);
      JsonNode later = byVersion.get(i);
      boolean rises =
          earlier.path("tenderVersion").asLong() < later.path("tenderVersion").asLong()
              && earlier.path("logIndex").asLong() < later.path("logIndex").asLong();
      problems.unless(rises, "Receipts of %s are out of order at %d", tender.id(), i);
    }
  }

  /** Who had a receipt before another tender was submitted, stands before it in the log. */
  private static void acknowledgedInOrder(
      List<Acknowledged> all, Map<String, JsonNode> found, Problems problems) {
    List<Acknowledged> byAnswer = new ArrayList<>(all);
    byAnswer.sort(Comparator.comparingLong(Acknowledged::answered));
    List<Acknowledged> byAsked = new ArrayList<>(all);
    byAsked.sort(Comparator.comparingLong(Acknowledged::asked));
    long highest = -1;
    int next = 0;
    for (Acknowledged one : byAsked) {
      while (byAnswer.get(next).answered() < one.asked()) {
        highest = Math.max(highest, index(byAnswer.get(next++), found));
      }
      problems.unless(
          index(one, found) > highest, "Receipt %s came later and stands earlier", one.id());
    }
  }

  private static long index(Acknowledged one, Map<String, JsonNode> found) {
    JsonNode there = found.get(one.id());
    // A lost one was reported already.
    return there == null ? Long.MAX_VALUE >> 1 : there.path("logIndex").asLong();
  }
}
