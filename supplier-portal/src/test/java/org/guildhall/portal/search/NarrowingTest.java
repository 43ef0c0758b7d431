package org.guildhall.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guildhall.portal.search.Library.Thing;
import org.guildhall.portal.search.SearchQuery.Order;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What results are narrowed to, and what comes first. */
class NarrowingTest {
  private static final String YESTERDAY = "2026-11-30T10:00:00Z";
  private static final String TOMORROW = "2026-12-02T10:00:00Z";
  private static final String IN_A_WEEK = "2026-12-08T10:00:00Z";
  private final Library library = new Library();

  @AfterEach
  void closes() {
    library.close();
  }

  private static SearchFilter worth(@Nullable String from, @Nullable String to) {
    return new SearchFilter(
        null,
        null,
        null,
        from == null ? null : new BigDecimal(from),
        to == null ? null : new BigDecimal(to),
        false,
        null);
  }

  private static SearchFilter by(String buyer) {
    return new SearchFilter(null, null, null, null, null, false, buyer);
  }

  @Test
  void shouldFindWhatClosesBeforeAndIsStillOpen() {
    library.with(
        Thing.of("Closed").closing(YESTERDAY),
        Thing.of("Soon").closing(TOMORROW),
        Thing.of("Later").closing(IN_A_WEEK),
        Thing.of("Never"));

    Instant until = Instant.parse("2026-12-03T00:00:00Z");
    assertThat(library.titles(new SearchFilter(Library.NOW, until, null, null, null, false, null)))
        .containsExactly("Soon");
  }

  @Test
  void shouldFindWhatWasPublishedSince() {
    library.with(
        Thing.of("Old").published("2026-10-01T10:00:00Z"),
        Thing.of("New").published(YESTERDAY),
        Thing.of("Nobody knows"));

    Instant since = Instant.parse("2026-11-01T00:00:00Z");
    assertThat(library.titles(new SearchFilter(null, null, since, null, null, false, null)))
        .containsExactly("New");
  }

  @Test
  void shouldFindWhatIsWorthBetweenTwoAmountsInPounds() {
    library.with(
        Thing.of("999.99").worth("999.99"),
        Thing.of("1000").worth("1000.00"),
        Thing.of("2000").worth("2000"),
        Thing.of("Dollars").worth("1500", "USD"),
        Thing.of("Not stated"));

    assertThat(library.titles(worth("1000", "2000"))).containsExactlyInAnyOrder("1000", "2000");
    assertThat(library.titles(worth(null, "999.99"))).containsExactly("999.99");
    assertThat(library.titles(worth("2000.01", null))).isEmpty();
  }

  @Test
  void shouldFindWhatSaysThatItSuitsSmallFirms() {
    library.with(Thing.of("Small").forSmallFirms(), Thing.of("Any"));

    assertThat(library.titles(new SearchFilter(null, null, null, null, null, true, null)))
        .containsExactly("Small");
  }

  @Test
  void shouldFindAnyBuyerByAPartOfItsName() {
    library.with(
        Thing.of("One").by("Northbridge City Council", "Eastmere Borough Council"),
        Thing.of("Two").by("Southbridge City Council").saying("Northbridge"));

    assertThat(library.titles(by("northbridge"))).containsExactly("One");
    assertThat(library.titles(by("eastmere council"))).containsExactly("One");
    assertThat(library.titles(by("city council"))).hasSize(2);
    assertThat(library.titles(by("westmere"))).isEmpty();
  }

  @Test
  void shouldPutWhatIsOpenAndClosesSoonestFirst() {
    library.with(
        Thing.of("Closed long ago").closing("2025-01-01T10:00:00Z"),
        Thing.of("Never"),
        Thing.of("Later").closing(IN_A_WEEK),
        Thing.of("Just closed").closing(YESTERDAY),
        Thing.of("Soon").closing(TOMORROW));

    assertThat(library.titles(Order.CLOSING))
        .containsExactly("Soon", "Later", "Just closed", "Closed long ago", "Never");
  }

  @Test
  void shouldPutTheNewestFirstAndWhatNobodyDatedLast() {
    library.with(
        Thing.of("Undated"),
        Thing.of("Old").published("2026-10-01T10:00:00Z"),
        Thing.of("New").published(YESTERDAY));

    assertThat(library.titles(Order.NEWEST)).containsExactly("New", "Old", "Undated");
  }

  @Test
  void shouldPutMostPoundsFirstAndWhatCannotBeComparedLast() {
    library.with(
        Thing.of("Yen").worth("99999999", "JPY").published("2026-10-01T10:00:00Z"),
        Thing.of("Little").worth("5"),
        Thing.of("Much").worth("123456789.01"));

    assertThat(library.titles(Order.VALUE)).containsExactly("Much", "Little", "Yen");
  }

  @Test
  void shouldKeepTheCurrencyOfAnAmount() {
    library.with(Thing.of("Dollars").worth("1500", "USD"));

    assertThat(library.find("dollars").hits().getFirst().currency()).isEqualTo("USD");
  }

  @Test
  void shouldCountEachPageAndOrderOfASearchAlike() {
    for (int i = 0; i < 45; i++) {
      library.with(Thing.of("Roof " + i));
    }
    SearchQuery third =
        new SearchQuery("roof", Map.of(), SearchFilter.NONE, Order.NEWEST, Library.NOW, 3);

    assertThat(library.find("roof").total()).isEqualTo(45);
    assertThat(library.find(third).total()).isEqualTo(45);
    assertThat(library.find(third).hits()).hasSize(5);
    library.with(Thing.of("Roof 45"));
    assertThat(library.find("roof").total()).isEqualTo(46);
  }

  @Test
  void shouldCountTheValuesOfEverythingWheneverItWasAdded() {
    library.with(
        Thing.of("Roof").by("Northbridge City Council").about("45261000").in("UKG31"),
        Thing.of("Road").by("Northbridge City Council", "Eastmere Borough Council"));
    assertThat(counts("", Dimension.BUYER))
        .containsExactly("Northbridge City Council 2", "Eastmere Borough Council 1");
    library.with(
        Thing.of("Roof").by("Eastmere Borough Council").about("45261000").in("UKC", "UKG32"),
        Thing.of("Roof").by("Ashford Council", "Eastmere Borough Council").about("90511000"));

    assertThat(counts("", Dimension.BUYER))
        .containsExactly(
            "Eastmere Borough Council 3", "Northbridge City Council 2", "Ashford Council 1");
    assertThat(counts("roof", Dimension.REGION)).containsExactly("TLG 2", "TLC 1");
    assertThat(counts("roof", Dimension.CPV)).containsExactly("45 2", "90 1");
    assertThat(counts("nothing", Dimension.CPV)).isEmpty();
  }

  @Test
  void shouldCountAValueNotChosenAsIfItWereChosenToo() {
    library.with(
        Thing.of("Roof").in("UKG31").about("45261000"),
        Thing.of("Roof").in("UKC").about("45261000"),
        Thing.of("Road").in("UKC").about("45233000"),
        Thing.of("Bins").in("UKC").about("90511000"));

    SearchResults found = library.narrowed(Dimension.REGION, "TLC", "TLM");
    assertThat(found.total()).isEqualTo(3);
    assertThat(counts(found, Dimension.REGION)).containsExactly("TLC 3", "TLG 1", "TLM 0");
    assertThat(counts(found, Dimension.CPV)).containsExactly("45 2", "90 1");
  }

  private List<String> counts(String text, Dimension dimension) {
    return counts(library.find(text), dimension);
  }

  private static List<String> counts(SearchResults found, Dimension dimension) {
    return found.facets().stream()
        .filter(facet -> facet.field().equals(dimension.field()))
        .flatMap(facet -> facet.values().stream())
        .map(value -> value.value() + " " + value.count())
        .toList();
  }

  @Test
  void shouldGiveEverythingForAFileUpToABound() {
    for (int i = 0; i < 700; i++) {
      library.with(Thing.of("Roof").about("45261000").in("UKG31", "Everywhere"));
    }

    assertThat(library.rows("roof", 10_000)).hasSize(700);
    assertThat(library.rows("roof", 10)).hasSize(10);
    SearchRow row = library.rows("roof", 1).getFirst();
    assertThat(row.cpv()).containsExactly("45261000");
    assertThat(row.regions()).containsExactly("UKG31", "Everywhere");
  }
}
