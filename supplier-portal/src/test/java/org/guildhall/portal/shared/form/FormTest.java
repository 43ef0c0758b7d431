package org.guildhall.portal.shared.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  private static Form posted(String... namesAndValues) {
    Map<String, List<String>> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return Form.posted(values, Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "£1,200.50|1200.50",
        "£ 1,234,567|1234567",
        "1200|1200",
        " 12 |12",
        "-3|-3",
        "0.000001|0.000001"
      })
  void shouldReadNumbersAsPeopleTypeThem(String typed, BigDecimal number) {
    Form form = posted("amount", typed);
    assertThat(form.number("amount")).isEqualByComparingTo(number);
    assertThat(form.isFailed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twelve",
        "1e9999",
        "1.2.3",
        "12345678901234567890",
        "--1",
        "12,50",
        "1,5",
        "1,2345",
        "1.234,56",
        "12,34,567",
        ",500",
        "1 200",
        "10%",
        "5£"
      })
  void shouldNotGuessAtWhatIsNoNumber(String typed) {
    Form form = posted("amount", typed);
    assertThat(form.number("amount")).isNull();
    assertThat(form.error("amount")).startsWith("Enter a number");
  }

  @ParameterizedTest
  @CsvSource({
    "'',2027-03-27T12:00:00Z",
    "noon,2027-03-27T12:00:00Z",
    "5pm,2027-03-27T17:00:00Z",
    "5.30pm,2027-03-27T17:30:00Z",
    "17:00,2027-03-27T17:00:00Z",
    "12am,2027-03-27T00:00:00Z"
  })
  void shouldReadMomentsInLondonTime(String time, Instant moment) {
    Form form = posted("due-day", "27", "due-month", "3", "due-year", "2027", "due-time", time);
    assertThat(form.moment("due")).isEqualTo(moment);
  }

  @Test
  void shouldMindSummerTime() {
    Form form = posted("due-day", "28", "due-month", "7", "due-year", "2027", "due-time", "12pm");
    assertThat(form.moment("due")).isEqualTo("2027-07-28T11:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "06", "June", "june", "JUN", "jun.", " Jun "})
  void shouldReadMonthsByNameToo(String month) {
    Form form = posted("d-day", "30", "d-month", month, "d-year", "2027");
    assertThat(form.date("d")).isEqualTo("2027-06-30");
  }

  @ParameterizedTest
  @CsvSource({"28,3,2027,1:30", "28,3,2027,1am", "31,10,2027,01:30", "31,October,2027,1.59am"})
  void shouldAskAgainForATimeThatTheClocksSkipOrShowTwice(
      String day, String month, String year, String time) {
    Form form = posted("due-day", day, "due-month", month, "due-year", year, "due-time", time);
    assertThat(form.moment("due")).isNull();
    assertThat(form.error("due")).contains("the clocks are changed");
  }

  @ParameterizedTest
  @CsvSource({
    "31,2,2027",
    "0,1,2027",
    "1,13,2027",
    "1,1,27",
    "x,1,2027",
    "1,'',2027",
    "1,Ju,2027",
    "1,Junk,2027"
  })
  void shouldSayThatADateIsNotReal(String day, String month, String year) {
    Form form = posted("d-day", day, "d-month", month, "d-year", year);
    assertThat(form.date("d")).isNull();
    assertThat(form.problems().getFirst().anchor()).isEqualTo("d-day");
  }

  @Test
  void shouldShowAgainWhatItWasFilledWith() {
    Form form =
        Form.empty()
            .with("from", LocalDate.of(2027, 4, 1))
            .with("at", Instant.parse("2027-07-28T11:05:00Z"))
            .with("sum", new BigDecimal("20000.00"));
    assertThat(form.date("from")).isEqualTo("2027-04-01");
    assertThat(form.moment("at")).isEqualTo("2027-07-28T11:05:00Z");
    assertThat(form.value("sum")).isEqualTo("20000");
  }

  @Test
  void shouldCountRowsAndIgnoreForgedOnes() {
    Form form =
        posted(
            "lots[0].title",
            "a",
            "lots[2].title",
            "c",
            "lots[999999].title",
            "x",
            "lots[].title",
            "y",
            "lots[-1].title",
            "z");
    assertThat(form.rows("lots", 1)).isEqualTo(3);
    assertThat(form.id("lots[2].title")).isEqualTo("lots-2-title");
  }

  @Test
  void shouldSayWhatIsMissingNextToTheField() {
    Form form = posted("title", "  ");
    form.required("title", "Enter a title");
    assertThat(form.error("title")).isEqualTo("Enter a title");
    assertThat(form.describedBy("title", "a hint")).isEqualTo("title-hint title-error");
    assertThat(form.titlePrefix()).isEqualTo("Error: ");
    assertThat(
            form.send(() -> {
              throw new AssertionError("nothing is sent while something is wrong");
            }))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "budget.max|must not be less than the minimum|Max must not be less than the minimum",
        "wantedTo|must not be before the first day|Wanted to must not be before the first day",
        "cpv[0]|must be a CPV code|CPV code must be a CPV code",
        "lines[1].item|is required|Line 2: item is required",
        "lots[0].criteria[1].weight|is too large|Lot 1, criterion 2: weight is too large",
        "decisionReference|name the decision|Name the decision"
      })
  void shouldMakeSentencesOfTheApisMessages(String field, String message, String sentence) {
    assertThat(Sentences.about(field, message)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "budget.max|Budget to|must not be less than the minimum|Budget to must not be less than the minimum",
        "cpv[1]|CPV codes|must be a CPV code of 8 digits|CPV codes: entry 2 must be a CPV code of 8 digits",
        "size.staff|Staff (optional)|must be 0 or more|Staff must be 0 or more",
        "email|E-mail address|is not an e-mail address|E-mail address must be like name@example.gov.uk",
        "problem.what|What is the problem?|is required|“What is the problem?” is required",
        "evidence[0].result|Result|must be filled in|Place 1: result must be filled in",
        "lots[0].items[1].cpv|CPV code|has too many digits|Lot 1, item 2: CPV code has too many digits",
        "priceFormula.floor|Floor: a price that scores all|is too large|Floor is too large",
        "end|Ends|say when it ends|Say when it ends"
      })
  void shouldCallAFieldWhatPeopleSeeBesideIt(
      String field, String label, String message, String sentence) {
    assertThat(Sentences.about(field, label, message)).isEqualTo(sentence);
  }

  @Test
  void shouldNameEachDateThatIsNotReal() {
    Form form =
        posted(
            "from-day",
            "31",
            "from-month",
            "2",
            "from-year",
            "2027",
            "label:from",
            "Wanted from",
            "to-day",
            "1",
            "to-month",
            "3",
            "to-year",
            "27",
            "label:to",
            "Wanted by",
            "staff",
            "many",
            "label:staff",
            "Staff");
    form.date("from");
    form.date("to");
    form.integer("staff");
    assertThat(form.problems())
        .extracting(FormProblem::message)
        .containsExactly(
            "Wanted from must be a real date with all four digits of the year, like 27 3 2027 or 27 March 2027",
            "Wanted by must be a real date with all four digits of the year, like 27 3 2027 or 27 March 2027",
            "Staff must be a whole number, like 12");
  }

  @Test
  void shouldCountTheRowsOfAListWithinARow() {
    Form form = posted("lots[0].criteria[0].name", "Service", "lots[0].criteria[2].name", "Price");
    assertThat(form.rows("lots[0].criteria", 1)).isEqualTo(3);
    assertThat(form.rows("lots", 1)).isEqualTo(1);
  }
}
