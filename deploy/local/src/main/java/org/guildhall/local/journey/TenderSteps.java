package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.ApiException;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;
import org.guildhall.local.scenario.TenderContent;

/** Sealed tenders: submitted, replaced, withdrawn, and one too late. */
final class TenderSteps {

  private final JourneyState state;

  TenderSteps(JourneyState state) {
    this.state = state;
  }

  void run() {
    Instant deadline = ProcurementSteps.deadline(state);
    state.clock().moveTo(deadline.minus(Duration.ofDays(2)));
    for (Figures.Bid bid : Figures.BIDS) {
      boolean first = bid.equals(Figures.REPLACED);
      submit(bid, first ? Figures.PRICE_BEFORE_REPLACEMENT : bid.unitPrice());
    }
    state.report("submitted", Figures.BIDS.size() + " sealed tenders arrive; each has a receipt.");
    replace(Figures.REPLACED);
    withdraw(Figures.WITHDRAWN);
    late(Figures.LATE, deadline);
    keepReceipts();
  }

  private void submit(Figures.Bid bid, String price) {
    Answer saved = write(bid, price, begin(bid));
    post(bid, saved);
  }

  private Answer begin(Figures.Bid bid) {
    JsonNode lot = lot(bid.lot());
    Answer begun =
        Eventually.known(() ->
            bidder(bid)
                .post(
                    PROCUREMENT,
                    state.procurement() + "/tenders",
                    Map.of("lotId", lot.path("id").asText())));
    state.rememberTender(bid, begun.id());
    return begun;
  }

  private Answer write(Figures.Bid bid, String price, Answer known) {
    String path = path(bid);
    Answer document =
        bidder(bid)
            .upload(
                PROCUREMENT,
                path + "/documents",
                "method.txt",
                ("How supplier " + bid.supplier() + " works").getBytes(StandardCharsets.UTF_8));
    return bidder(bid)
        .put(
            PROCUREMENT,
            path,
            content(bid, price, document.text("documentId")),
            JourneyState.etag(known));
  }

  private void post(Figures.Bid bid, Answer saved) {
    bidder(bid)
        .postSeen(PROCUREMENT, path(bid) + "/submission", Map.of(), JourneyState.etag(saved));
  }

  private Map<String, Object> content(Figures.Bid bid, String price, String document) {
    return TenderContent.of(
        lot(bid.lot()),
        new BigDecimal(price),
        criterion ->
            "%s: what we do, who does it and how it is checked (supplier %d)."
                .formatted(criterion, bid.supplier()),
        Map.of(document, "method.txt"));
  }

  private void replace(Figures.Bid bid) {
    bidder(bid).post(PROCUREMENT, path(bid) + "/replacement", Map.of());
    Answer draft = bidder(bid).get(PROCUREMENT, path(bid));
    post(bid, write(bid, bid.unitPrice(), draft));
    state.report("replaced", name(bid) + " replaces its tender; only the last version counts.");
  }

  private void withdraw(Figures.Bid bid) {
    submit(bid, bid.unitPrice());
    bidder(bid)
        .post(PROCUREMENT, path(bid) + "/withdrawal", Map.of("reason", "Too much work at once"));
    state.report("withdrawn", name(bid) + " withdraws a tender; it will not be opened.");
  }

  private void late(Figures.Bid bid, Instant deadline) {
    Answer ready = write(bid, bid.unitPrice(), begin(bid));
    state.clock().moveTo(deadline);
    try {
      post(bid, ready);
    } catch (ApiException refused) {
      state.report(
          "late", "%s comes too late and is refused (%s).".formatted(name(bid), refused.slug()));
      return;
    }
    throw new LocalStackException("A tender was accepted after the deadline");
  }

  private void keepReceipts() {
    List<Figures.Bid> all = new ArrayList<>(Figures.BIDS);
    all.add(Figures.WITHDRAWN);
    for (Figures.Bid bid : all) {
      List<JsonNode> own = new ArrayList<>();
      Eventually.until(
          "the log has given every receipt its place",
          () -> {
            own.clear();
            bidder(bid).get(PROCUREMENT, path(bid) + "/receipts").body().forEach(own::add);
            return own.stream().allMatch(receipt -> receipt.hasNonNull("logIndex"));
          });
      state.keepReceipts(state.tender(bid), own);
    }
  }

  private JsonNode lot(int index) {
    return state
        .participants()
        .anybody()
        .get(PROCUREMENT, state.procurement())
        .body()
        .path("lots")
        .get(index);
  }

  private Session bidder(Figures.Bid bid) {
    return state.participants().firms().get(bid.supplier()).bidder();
  }

  private String name(Figures.Bid bid) {
    return state.participants().firms().get(bid.supplier()).name();
  }

  private String path(Figures.Bid bid) {
    return "/api/v1/tenders/" + state.tender(bid);
  }
}
