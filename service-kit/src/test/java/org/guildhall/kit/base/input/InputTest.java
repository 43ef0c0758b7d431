package org.guildhall.kit.base.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  private record Stay(
      @NotBlank @Text(10) String guest,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Amount @Nullable BigDecimal price)
      implements Input {

    Stay {
      guest = Input.required(guest);
    }

    @Override
    public void check(Faults faults) {
      faults.when(Input.after(from, until), "until", "must not be before the first day");
    }
  }

  private record Booking(List<@Valid Stay> stays, List<@Text(3) String> notes) implements Input {

    @Override
    public void check(Faults faults) {
      faults.each(notes, note -> !note.equals("no"), "notes", "must not be a refusal");
    }
  }

  @Test
  void shouldAcceptWhatContradictsNothing() {
    assertThat(faults(new Stay(" Ada ", DAY, DAY, BigDecimal.ZERO))).isEmpty();
    assertThat(faults(new Stay("Ada", null, DAY, null))).isEmpty();
    assertThat(faults(new Stay("Ada", DAY, null, null))).isEmpty();
  }

  @Test
  void shouldTellFaultsOfSingleFieldsAndOfSeveralTogetherAtOnce() {
    assertThat(faults(new Stay(" ", DAY, DAY.minusDays(1), new BigDecimal("-1"))))
        .containsExactlyInAnyOrder(
            "guest: must be filled in",
            "until: must not be before the first day",
            "price: must be 0 or more, with at most 16 digits before the point and 2 behind it");
  }

  @Test
  void shouldNameTheElementThatIsFaulty() {
    Stay wrong = new Stay("Ada", DAY, DAY.minusDays(1), null);

    assertThat(
            faults(new Booking(List.of(new Stay("Ada", null, null, null), wrong), List.of("no"))))
        .containsExactlyInAnyOrder(
            "stays[1].until: must not be before the first day", "notes[0]: must not be a refusal");
  }

  @Test
  void shouldRefuseTextsThatAreTooLongOrThatTheDatabaseCannotKeep() {
    assertThat(faults(new Stay("Ada Lovelace", null, null, null)))
        .containsExactly("guest: must be at most 10 characters");
    assertThat(faults(new Stay("A\0da", null, null, null)))
        .containsExactly("guest: must be at most 10 characters");
    assertThat(faults(new Stay("A\nda", null, null, null))).isEmpty();
  }

  private record Named(@OneLine String name) {}

  @ParameterizedTest
  @ValueSource(
      strings = {"A\nda", "A\r\nda", "A\tda", "A\u2028da", "A\u0085da", "A\u202Eda", "A\u001Bda"})
  void shouldRefuseNamesThatAreNotOneLine(String name) {
    assertThat(faults(new Named(name)))
        .containsExactly("name: must be in one line, without invisible characters");
  }

  @Test
  void shouldWriteANameOfANoticeInOneLine() {
    assertThat(Input.line(" Ada\nLovelace\u2028Ltd ")).isEqualTo("Ada Lovelace Ltd");
    assertThat(Input.line("\n")).isNull();
  }

  @Test
  void shouldTakeNamesInWhateverScript() {
    assertThat(faults(new Named("Cyngor Sir Gâr – 市議会 (“West”) & Söhne"))).isEmpty();
  }

  @Test
  void shouldRefuseAbsurdAmounts() {
    assertThat(faults(new Stay("Ada", null, null, new BigDecimal("1e16"))))
        .containsExactly(
            "price: must be 0 or more, with at most 16 digits before the point and 2 behind it");
    assertThat(faults(new Stay("Ada", null, null, new BigDecimal("1e15")))).isEmpty();
  }

  @Test
  void shouldRefuseAbsurdAmountsOfMoneyToo() {
    assertThat(faults(new Bill(NetAmount.of("-0.01"), GrossAmount.of("1e16"))))
        .containsExactlyInAnyOrder(
            "net: must be 0 or more, with at most 16 digits before the point and 2 behind it",
            "gross: must be 0 or more, with at most 16 digits before the point and 2 behind it");
    assertThat(faults(new Bill(NetAmount.of("0"), GrossAmount.of("1e15")))).isEmpty();
    assertThat(faults(new Bill(null, null))).isEmpty();
  }

  private record Order(
      @Amount(places = Amount.OF_A_UNIT) @Nullable NetAmount unitPrice,
      @Amount(places = Amount.OF_A_QUANTITY) @Nullable BigDecimal quantity) {}

  @Test
  void shouldRefuseWhatWouldHaveToBeRounded() {
    assertThat(faults(new Bill(NetAmount.of("1000.005"), GrossAmount.of("1000.5000"))))
        .containsExactly(
            "net: must be 0 or more, with at most 16 digits before the point and 2 behind it");
    assertThat(faults(new Order(NetAmount.of("0.0001"), new BigDecimal("1.125")))).isEmpty();
    assertThat(faults(new Order(NetAmount.of("0.00001"), new BigDecimal("1.1255"))))
        .containsExactlyInAnyOrder(
            "unitPrice: must be 0 or more, with at most 16 digits before the point and 4 behind it",
            "quantity: must be 0 or more, with at most 16 digits before the point and 3 behind it");
  }

  private record Bill(@Amount @Nullable NetAmount net, @Amount @Nullable GrossAmount gross) {}

  @Test
  void shouldTakeBlanksOffAndCountABlankTextAsAbsent() {
    assertThat(Input.text("  a b ")).isEqualTo("a b");
    assertThat(Input.text(" \t")).isNull();
    assertThat(Input.texts(Arrays.asList(" a", "a ", "", null, "b"))).containsExactly("a", "b");
    assertThat(Input.required(null)).isEmpty();
    assertThat(Input.list(null)).isEmpty();
  }

  @Test
  void shouldKnowCurrenciesAndTakeSterlingUnlessAnotherIsNamed() {
    assertThat(Input.currency(" ")).isEqualTo("GBP");
    assertThat(Input.currency("EUR")).isEqualTo("EUR");
    assertThat(Input.isCurrency("EUR")).isTrue();
    assertThat(Input.isCurrency("XXQ")).isFalse();
  }

  private static List<String> faults(Object input) {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      return factory.getValidator().validate(input).stream()
          .map(fault -> fault.getPropertyPath() + ": " + fault.getMessage())
          .toList();
    }
  }
}
