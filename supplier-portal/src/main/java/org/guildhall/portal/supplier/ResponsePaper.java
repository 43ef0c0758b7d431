package org.guildhall.portal.supplier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.PriceBand;
import org.guildhall.portal.client.market.ResponseView;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.market.PriceBands;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperTable;
import org.guildhall.portal.shared.words.EnumWords;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/** Everything that a response says, to be checked before it is sent. */
final class ResponsePaper {
  private static final String NONE = "Nothing";

  private final Form names = Form.empty();
  private final ResponseView response;

  private ResponsePaper(ResponseView response) {
    this.response = response;
  }

  static Paper of(ResponseView response, ChallengeView challenge) {
    return new ResponsePaper(response).paper(challenge);
  }

  private Paper paper(ChallengeView challenge) {
    Paper paper =
        Paper.of("Check your response before you send it", challenge.title())
            .line("Challenge", challenge.title())
            .line("Council", Objects.requireNonNullElse(challenge.organisation().name(), ""))
            .line("Your organisation", Objects.requireNonNullElse(response.supplier().name(), ""));
    if (challenge.responsesUntil() != null) {
      paper.line("Send it before", Words.ukDateTime(challenge.responsesUntil()) + ", London time");
    }
    paper
        .part("Your approach", change("approach"))
        .text(written(response.approach(), "Not written"));
    paper
        .part("Your solution")
        .line(
            "How mature it is",
            response.maturity() == null ? "Not chosen" : EnumWords.words(response.maturity()),
            change("maturity"))
        .line("Licence", written(response.licence(), NONE), change("licence"))
        .line(
            "Open standards it meets",
            response.standards().isEmpty() ? NONE : String.join("\n", response.standards()),
            change("standards"));
    evidence(paper);
    prices(paper);
    confidential(paper);
    return paper;
  }

  private void evidence(Paper paper) {
    paper.part("Where it is live, and with what result");
    for (int i = 0; i < response.evidence().size(); i++) {
      var place = response.evidence().get(i);
      paper.line(
          written(place.where(), "Place " + (i + 1)),
          written(place.result(), "No result given"),
          change(names.name("evidence", i, "where")));
    }
    if (response.evidence().isEmpty()) {
      paper.line("Places", NONE, change(names.name("evidence", 0, "where")));
    }
  }

  private void prices(Paper paper) {
    paper.part("Indicative prices");
    List<PaperTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < response.priceBands().size(); i++) {
      PriceBand band = response.priceBands().get(i);
      rows.add(
          new PaperTable.Row(
              List.of(PriceBands.quantities(band), amount(band.unitPrice())),
              change(names.name("priceBands", i, "fromQuantity"))));
    }
    if (rows.isEmpty()) {
      paper.line("Prices", NONE, change(names.name("priceBands", 0, "unitPrice")));
      return;
    }
    paper.table(
        new PaperTable(
            "Pounds without VAT, not binding", List.of("Quantity", "Price for a unit"), 1, rows));
  }

  private static String amount(@Nullable BigDecimal price) {
    return price == null ? "Not given" : Words.pounds(price);
  }

  private void confidential(Paper paper) {
    paper.part("Confidential parts");
    for (int i = 0; i < response.confidential().size(); i++) {
      var part = response.confidential().get(i);
      paper.line(
          written(part.part(), "Part " + (i + 1)),
          written(part.reason(), "No reason given"),
          change(names.name("confidential", i, "part")));
    }
    if (response.confidential().isEmpty()) {
      paper.line("Parts", NONE, change(names.name("confidential", 0, "part")));
    }
  }

  private static String written(@Nullable String text, String otherwise) {
    return text == null || text.isBlank() ? otherwise : text;
  }

  private String change(String field) {
    return "/responses/" + response.id() + "/edit#" + names.id(field);
  }
}
