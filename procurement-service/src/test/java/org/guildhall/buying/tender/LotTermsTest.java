package org.guildhall.buying.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.TenderContent.Answer;
import org.guildhall.buying.tender.TenderContent.Price;
import org.guildhall.buying.tender.TenderContent.UnitPrice;
import org.guildhall.kit.base.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotTermsTest {
  private static final UUID APPROACH = new UUID(0, 1);
  private static final UUID LICENCES = new UUID(0, 2);
  private static final LotTerms TERMS =
      new LotTerms(
          1,
          List.of(new LotTerms.Question(APPROACH, "Approach")),
          List.of(new LotTerms.Item(LICENCES, "Licences", new BigDecimal("33.000"))));

  @Test
  void shouldNotBeReadyWithAnItemPricedTwice() {
    TenderContent twice = content(prices("500", "50"), answer("We would."));

    assertThat(TERMS.missingFrom(TERMS.completed(twice)))
        .extracting(FieldProblem::message)
        .containsExactly("“Licences” is priced more than once");
    assertThat(TERMS.completed(twice).priceOrNone().total()).isNull();
  }

  @Test
  void shouldNotBeReadyWithACriterionAnsweredTwice() {
    TenderContent twice = content(prices("500"), answer("We would."), answer("We would not."));

    assertThat(TERMS.missingFrom(twice))
        .extracting(FieldProblem::message)
        .containsExactly("“Approach” is answered more than once");
  }

  @Test
  void shouldNotBeReadyWithWhatNobodyAsksFor() {
    TenderContent more =
        content(
            new Price(List.of(price(LICENCES, "500"), price(new UUID(0, 9), "1")), null),
            answer("We would."),
            new Answer(new UUID(0, 8), "Also this."));

    assertThat(TERMS.missingFrom(more))
        .extracting(FieldProblem::field)
        .containsExactly(
            "answers[" + new UUID(0, 8) + "]", "price.unitPrices[" + new UUID(0, 9) + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0      | “Licences” is priced at nothing.
          0.0001 | “Licences” comes to less than half a penny: £0.0001 for each of 33.
          """)
  void shouldTellOfAPriceThatIsNothingAndStillTakeIt(String unitPrice, String doubt) {
    TenderContent content = TERMS.completed(content(prices(unitPrice), answer("We would.")));

    assertThat(TERMS.missingFrom(content)).isEmpty();
    assertThat(TERMS.doubtsAbout(content)).containsExactly(doubt, "The whole price is nothing.");
  }

  @Test
  void shouldHaveNoDoubtsAboutAPriceLikeAnyOther() {
    assertThat(TERMS.doubtsAbout(TERMS.completed(content(prices("50"), answer("We would.")))))
        .isEmpty();
  }

  @Test
  void shouldSayWhatThePricesComeToAsPeopleWriteIt() {
    TenderContent wrong =
        content(
            new Price(List.of(price(LICENCES, "8727.2728")), new BigDecimal("1")),
            answer("We would."));

    assertThat(TERMS.missingFrom(wrong))
        .extracting(FieldProblem::message)
        .containsExactly("The total is not what the unit prices and quantities come to: £288,000");
  }

  private static TenderContent content(Price price, Answer... answers) {
    return new TenderContent(
        List.of(answers),
        price,
        new TenderContent.Declarations(true, true, true, List.of()),
        List.of());
  }

  private static Answer answer(String text) {
    return new Answer(APPROACH, text);
  }

  private static Price prices(String... ofLicences) {
    return new Price(Arrays.stream(ofLicences).map(each -> price(LICENCES, each)).toList(), null);
  }

  private static UnitPrice price(UUID item, String pounds) {
    return new UnitPrice(item, new BigDecimal(pounds));
  }
}
