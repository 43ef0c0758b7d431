package org.guildhall.buying.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a tender for a lot must contain to be submitted.
 *
 * @param procurementVersion of the procurement these terms were read from
 */
public record LotTerms(long procurementVersion, List<Question> questions, List<Item> items) {
  /** Before the point: as many as where prices are kept once tenders are opened. */
  private static final int LARGEST_TOTAL = 15;

  /** A quality criterion to be answered. */
  public record Question(UUID criterionId, String name) {}

  /** An item to be priced, in the quantity all buyers take together. */
  public record Item(UUID id, String name, BigDecimal quantity) {}

  /** What is missing or wrong, by field of the request; empty if the tender can be submitted. */
  public List<FieldProblem> missingFrom(TenderContent content) {
    List<FieldProblem> missing = new ArrayList<>();
    checkAnswers(content, missing);
    checkPrices(content.priceOrNone(), missing);
    checkDeclarations(content.declarations(), missing);
    return missing;
  }

  /** The same with the total worked out where the supplier left it to us. */
  public TenderContent completed(TenderContent content) {
    TenderContent.Price price = content.priceOrNone();
    if (price.total() != null || items.isEmpty()) {
      return content;
    }
    return totalOf(price)
        .map(total ->
            new TenderContent(
                content.answers(),
                new TenderContent.Price(price.unitPrices(), total.amount()),
                content.declarations(),
                content.documents()))
        .orElse(content);
  }

  private void checkAnswers(TenderContent content, List<FieldProblem> missing) {
    Set<UUID> answered = new HashSet<>();
    content.answers().stream()
        .filter(answer -> !answer.text().isBlank())
        .forEach(answer -> answered.add(answer.criterionId()));
    for (Question question : questions) {
      if (!answered.contains(question.criterionId())) {
        missing.add(
            new FieldProblem(
                "answers[" + question.criterionId() + "]", "Answer “" + question.name() + "”"));
      }
    }
  }

  private void checkPrices(TenderContent.Price price, List<FieldProblem> missing) {
    Set<UUID> priced = new HashSet<>();
    price.unitPrices().forEach(unitPrice -> priced.add(unitPrice.itemId()));
    for (Item item : items) {
      if (!priced.contains(item.id())) {
        missing.add(
            new FieldProblem(
                "price.unitPrices[" + item.id() + "]",
                "Give a unit price for “" + item.name() + "”"));
      }
    }
    BigDecimal total = price.total();
    Optional<NetAmount> computed = items.isEmpty() ? Optional.empty() : totalOf(price);
    if (items.isEmpty() && total == null) {
      missing.add(new FieldProblem("price.total", "Give the total price"));
    }
    if (computed.isPresent() && digits(computed.get().amount()) > LARGEST_TOTAL) {
      missing.add(
          new FieldProblem(
              "price.total",
              "The unit prices and quantities come to more than any price can be: check them"));
    }
    if (total != null && computed.isPresent() && total.compareTo(computed.get().amount()) != 0) {
      missing.add(
          new FieldProblem(
              "price.total",
              "The total is not what the unit prices and quantities come to: " + computed.get()));
    }
  }

  private static int digits(BigDecimal amount) {
    return amount.precision() - amount.scale();
  }

  private static void checkDeclarations(
      TenderContent.@Nullable Declarations declarations, List<FieldProblem> missing) {
    if (declarations == null || !declarations.notExcluded()) {
      missing.add(
          new FieldProblem("declarations.notExcluded", "Declare that no exclusion ground applies"));
    }
    if (declarations == null || !declarations.independentlyPrepared()) {
      missing.add(
          new FieldProblem(
              "declarations.independentlyPrepared",
              "Declare that the tender was prepared independently"));
    }
    if (declarations == null || !declarations.acceptsConditions()) {
      missing.add(
          new FieldProblem("declarations.acceptsConditions", "Accept the published conditions"));
    }
  }

  /** Quantity times unit price, added up exactly and rounded once; empty if a price is missing. */
  private Optional<NetAmount> totalOf(TenderContent.Price price) {
    Map<UUID, NetAmount> prices = new HashMap<>();
    price
        .unitPrices()
        .forEach(unitPrice -> prices.put(unitPrice.itemId(), new NetAmount(unitPrice.price())));
    NetAmount total = NetAmount.ZERO;
    for (Item item : items) {
      NetAmount unitPrice = prices.get(item.id());
      if (unitPrice == null) {
        return Optional.empty();
      }
      total = total.plus(unitPrice.times(item.quantity()));
    }
    return Optional.of(total.rounded());
  }
}
