package org.guildhall.buying.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** What can be submitted and is hardly meant, in whole sentences. */
  public List<String> doubtsAbout(TenderContent content) {
    TenderContent.Price price = content.priceOrNone();
    List<AbnormallyLow.Priced> priced = new ArrayList<>();
    for (Item item : items) {
      price.unitPrices().stream()
          .filter(unitPrice -> unitPrice.itemId().equals(item.id()))
          .map(unitPrice -> new NetAmount(unitPrice.price()))
          .forEach(unitPrice ->
              priced.add(new AbnormallyLow.Priced(item.name(), unitPrice, item.quantity())));
    }
    BigDecimal total = price.total();
    return AbnormallyLow.signs(priced, total == null ? null : new NetAmount(total));
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
    for (Question question : questions) {
      String field = "answers[" + question.criterionId() + "]";
      List<String> answers =
          content.answers().stream()
              .filter(answer -> answer.criterionId().equals(question.criterionId()))
              .map(TenderContent.Answer::text)
              .toList();
      if (answers.size() > 1) {
        missing.add(
            new FieldProblem(field, "“" + question.name() + "” is answered more than once"));
      } else if (answers.stream().allMatch(String::isBlank)) {
        missing.add(new FieldProblem(field, "Answer “" + question.name() + "”"));
      }
    }
    Set<UUID> asked = questions.stream().map(Question::criterionId).collect(Collectors.toSet());
    content.answers().stream()
        .map(TenderContent.Answer::criterionId)
        .filter(id -> !asked.contains(id))
        .distinct()
        .forEach(id ->
            missing.add(
                new FieldProblem("answers[" + id + "]", "An answer is to a question nobody asks")));
  }

  private void checkPrices(TenderContent.Price price, List<FieldProblem> missing) {
    for (Item item : items) {
      String field = "price.unitPrices[" + item.id() + "]";
      long times = price.unitPrices().stream().filter(p -> p.itemId().equals(item.id())).count();
      if (times == 0) {
        missing.add(new FieldProblem(field, "Give a unit price for “" + item.name() + "”"));
      } else if (times > 1) {
        missing.add(new FieldProblem(field, "“" + item.name() + "” is priced more than once"));
      }
    }
    Set<UUID> bought = items.stream().map(Item::id).collect(Collectors.toSet());
    price.unitPrices().stream()
        .map(TenderContent.UnitPrice::itemId)
        .filter(id -> !bought.contains(id))
        .distinct()
        .forEach(id ->
            missing.add(
                new FieldProblem(
                    "price.unitPrices[" + id + "]", "A price is for an item nobody buys")));
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
              "The total is not what the unit prices and quantities come to: "
                  + computed.get().written()));
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

  /**
   * Quantity times unit price, added up exactly and rounded once; empty if an item has no price, or
   * several.
   */
  private Optional<NetAmount> totalOf(TenderContent.Price price) {
    NetAmount total = NetAmount.ZERO;
    for (Item item : items) {
      List<BigDecimal> prices =
          price.unitPrices().stream()
              .filter(unitPrice -> unitPrice.itemId().equals(item.id()))
              .map(TenderContent.UnitPrice::price)
              .toList();
      if (prices.size() != 1) {
        return Optional.empty();
      }
      total = total.plus(new NetAmount(prices.getFirst()).times(item.quantity()));
    }
    return Optional.of(total.rounded());
  }
}
