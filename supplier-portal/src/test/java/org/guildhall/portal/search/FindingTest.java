package org.guildhall.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.portal.search.Library.Thing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what they mean with it. */
class FindingTest {
  private final Library library = new Library();

  @AfterEach
  void closes() {
    library.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"90511000", "90511000-2", "CPV 90511000-2", "cpv:90511000"})
  void shouldFindASubjectByItsCodeWithAndWithoutCheckDigit(String typed) {
    library.with(
        Thing.of("Kerbside rounds").about("90511000"),
        Thing.of("Case 2 of 90 cases").saying("The 2 of CPV"),
        Thing.of("Street cleansing").about("90611000"));

    assertThat(library.titles(typed)).first().isEqualTo("Kerbside rounds");
    assertThat(library.titles(typed)).doesNotContain("Street cleansing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"90", "cpv 90", "90000000", "90000000-7", "905"})
  void shouldFindADivisionAndAGroupWithAllBelowThem(String typed) {
    library.with(
        Thing.of("Kerbside rounds").about("90511000"), Thing.of("Roofs").about("45261000"));

    assertThat(library.titles(typed)).containsExactly("Kerbside rounds");
  }

  @Test
  void shouldNotTakeANumberAmongWordsForADivision() {
    library.with(Thing.of("Chemicals").about("24000000"), Thing.of("Care for 24 hours a day"));

    assertThat(library.titles("24 hours care")).containsExactly("Care for 24 hours a day");
  }

  @Test
  void shouldFindASubjectByTheNameOfItsCode() {
    library.with(Thing.of("Lot 3").about("90511000"), Thing.of("Roofs").about("45261000"));

    assertThat(library.titles("refuse collection")).containsExactly("Lot 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ocds-h6vhtk-061261", "OCDS-H6VHTK-061261", "075593-2026", "2026/S 000-075593"})
  void shouldPutTheVeryNumberFirst(String typed) {
    library.with(
        Thing.of("Repeated").saying("ocds h6vhtk 061261 075593 2026 ".repeat(20)),
        Thing.of("The one").saying("Roofs\nocds-h6vhtk-061261\n075593-2026"),
        Thing.of("Another").saying("Roofs\nocds-h6vhtk-061262\n075594-2026"));

    assertThat(library.titles(typed)).first().isEqualTo("The one");
    assertThat(library.titles(typed)).doesNotContain("Another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UKG31",
        "ukg31",
        "TLG31",
        "UKG3",
        "TLG",
        "E12000005",
        "Birmingham",
        "West Midlands"
      })
  void shouldFindAPlaceByCodesAndNamesOfItAndOfAllAroundIt(String typed) {
    library.with(
        Thing.of("Bridges").in("UKG31"), Thing.of("Tunnels").in("UKM65"), Thing.of("Roofs"));

    assertThat(library.titles(typed)).containsExactly("Bridges");
  }

  @Test
  void shouldFindAPlaceThatIsGivenInWords() {
    library.with(Thing.of("Bridges").in("West Midlands"), Thing.of("Tunnels").in("South West"));

    assertThat(library.titles("TLG")).containsExactly("Bridges");
    assertThat(Library.titles(library.narrowed(Dimension.REGION, "TLG")))
        .containsExactly("Bridges");
  }

  @ParameterizedTest
  @CsvSource({
    "library, Libraries for towns",
    "library's, Libraries for towns",
    "town, Libraries for towns",
    "cafe, Café at the pier",
    "CAFÉS, Café at the pier"
  })
  void shouldHearNeitherPluralsNorAccentsNorCase(String typed, String title) {
    library.with(Thing.of("Libraries for towns"), Thing.of("Café at the pier"));

    assertThat(library.titles(typed)).containsExactly(title);
  }

  @ParameterizedTest
  @CsvSource({
    "rubbish, Refuse lorries",
    "bins, Refuse lorries",
    "waste, Refuse lorries",
    "road defects, Mending potholes",
    "pothole, Mending potholes",
    "software, A computer program",
    "domiciliary care, Homecare at night"
  })
  void shouldFindWhatMeansTheSame(String typed, String title) {
    library.with(
        Thing.of("Refuse lorries"),
        Thing.of("Mending potholes"),
        Thing.of("A computer program"),
        Thing.of("Homecare at night"));

    assertThat(library.titles(typed)).first().isEqualTo(title);
    assertThat(library.find(typed).meant()).isNull();
  }

  @Test
  void shouldPutTheWordItselfBeforeWhatMeansTheSame() {
    library.with(Thing.of("Refuse lorries"), Thing.of("Rubbish lorries"), Thing.of("Bin lorries"));

    assertThat(library.titles("rubbish")).hasSize(3).first().isEqualTo("Rubbish lorries");
  }

  @ParameterizedTest
  @CsvSource({
    "maintanence, maintenance",
    "Birmingam, birmingham",
    "maintanence Birmingam, maintenance birmingham",
    "rubish, rubbish"
  })
  void shouldShowWhatWasMeantByWordsThatNothingHas(String typed, String meant) {
    library.with(
        Thing.of("Maintenance of lifts").by("Birmingham City Council"), Thing.of("Bin lorries"));

    SearchResults found = library.find(typed);
    assertThat(found.total()).isPositive();
    assertThat(found.meant().text()).isEqualTo(meant);
  }

  @Test
  void shouldOnlyOfferWhatWasMeantWhereOtherWordsFindSomething() {
    library.with(Thing.of("Software"), Thing.of("Libraries"));

    SearchResults found = library.find("softwre libraries");
    assertThat(Library.titles(found)).containsExactly("Libraries");
    assertThat(found.meant()).isEqualTo(new SearchResults.Correction("software libraries", false));
    assertThat(library.find("software libraries").meant()).isNull();
  }

  @Test
  void shouldMeanOfWordsAsNearTheOneThatMoreThingsHave() {
    library.with(Thing.of("Brine"), Thing.of("A bride"), Thing.of("The bride"), Thing.of("Bribes"));

    assertThat(library.find("brixe").meant().text()).isEqualTo("bride");
    assertThat(library.find("qqqqqqq").meant()).isNull();
  }

  @Test
  void shouldPutAllWordsBeforeSome() {
    for (int i = 0; i < 8; i++) {
      library.with(Thing.of("Playground equipment").saying("for parks"));
    }
    library.with(
        Thing.of("Zephyr zephyr").saying("zephyr ".repeat(20)),
        Thing.of("All").saying("Much besides. ".repeat(50) + "playground equipment zephyr"));

    assertThat(library.titles("playground equipment zephyr")).first().isEqualTo("All");
  }

  @Test
  void shouldCountASynonymOfSeveralWordsAsTheseWords() {
    library.with(
        Thing.of("Road"), Thing.of("Defects"), Thing.of("Road works"), Thing.of("Potholes"));

    assertThat(library.titles("road defects")).first().isEqualTo("Potholes");
  }

  @Test
  void shouldKeepWordsInQuotesTogetherAndLeaveOutWhatIsRefused() {
    library.with(Thing.of("Social care"), Thing.of("Care of social clubs"), Thing.of("Roofs"));

    assertThat(library.titles("\"social care\"")).containsExactly("Social care");
    assertThat(library.titles("care -clubs")).containsExactly("Social care");
    assertThat(library.titles("-care")).containsExactly("Roofs");
  }

  @Test
  void shouldBearWhateverIsTyped() {
    library.with(Thing.of("Roofs"));

    for (String typed :
        List.of(
            "\"",
            "- -",
            "((",
            "a ".repeat(250),
            "e-mail/x ".repeat(60),
            "b-".repeat(250),
            "road repair ".repeat(40),
            "日本".repeat(250))) {
      assertThat(library.find(typed)).isNotNull();
    }
  }
}
