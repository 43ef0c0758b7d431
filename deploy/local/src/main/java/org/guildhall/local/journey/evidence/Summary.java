package org.guildhall.local.journey.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/** A journey told on one page, in Markdown. */
public final class Summary {
  private final StringBuilder text = new StringBuilder();

  /** Begins with what it was about. */
  public Summary(String title, LocalDate day) {
    text.append("# ").append(title).append("\n\n");
    text.append("Carried out on ").append(day).append(" of a training installation.\n");
  }

  /** What happened, a sentence each. */
  public Summary happened(List<String> sentences) {
    text.append("\n## What happened\n\n");
    sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
    return this;
  }

  /** Who won which lot. */
  public Summary awarded(JsonNode award) {
    text.append("\n## Awarded\n\n| Lot | To | Points | Price |\n|---|---|---:|---:|\n");
    for (JsonNode lot : award.path("lots")) {
      text.append(
          "| %s %s | %s | %s | %s |\n"
              .formatted(
                  lot.path("number").asText(),
                  lot.path("title").asText(),
                  lot.path("supplierName").asText("nobody"),
                  lot.path("total").asText("–"),
                  Pounds.of(lot.path("price"))));
    }
    return this;
  }

  /** What each member pays and saves. */
  public Summary saved(JsonNode savings) {
    text.append("\n## Savings by member\n\n| Member | Pays | At its previous price | Saving |\n");
    text.append("|---|---:|---:|---:|\n");
    for (JsonNode member : savings.path("members")) {
      text.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  member.path("name").asText(),
                  Pounds.of(member.path("pays")),
                  Pounds.of(member.path("alone")),
                  Pounds.of(member.path("saving"))));
    }
    text.append("\nTogether: ").append(Pounds.of(savings.path("total"))).append("\n\n");
    text.append(savings.path("method").asText()).append("\n\n");
    return this;
  }

  /** What lies beside it. */
  public Summary files(List<String> notices, int receipts, int heads) {
    text.append("## Files\n\n");
    notices.forEach(name -> text.append("- ").append(name).append('\n'));
    text.append("- receipts/: ").append(receipts).append(" receipts, each verified offline\n");
    text.append("- log/: ").append(heads).append(" signed tree heads with proofs\n");
    text.append("- evaluation.json, award.json, split.json\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
