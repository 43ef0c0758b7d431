package org.guildhall.portal.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static final Map<String, String> LIST = new LinkedHashMap<>();

  static {
    LIST.put("1", "Refuse collection services");
    LIST.put("2", "Refuse");
    LIST.put("3", "Refuse skips and bins");
    LIST.put("4", "Street-lighting services");
    LIST.put("5", "Ynys Môn");
    LIST.put("6", "Computer programs");
  }

  private final Names names = Names.of(LIST);

  @ParameterizedTest
  @CsvSource({
    "collection refuse, 1",
    "refuses collections, 1",
    "light streets, 4",
    "ynys mon, 5",
    "YNYS MÔN, 5",
    "rubbish collection, 1",
    "software, 6",
    "stre, 4",
    "refuse, 2"
  })
  void shouldFindANameByItsWordsHoweverTheyAreTyped(String typed, String code) {
    assertThat(names.best(typed, 20)).startsWith(code);
  }

  @Test
  void shouldOfferOnlyWhatHasAllWordsWhereThereIsSuch() {
    assertThat(names.best("refuse bins", 20)).containsExactly("3", "2", "1");
    assertThat(names.best("refuse skips", 20)).containsExactly("3");
    assertThat(names.best("refuse for aeroplanes", 20)).containsExactly("2", "1", "3");
  }

  @Test
  void shouldOfferNoMoreThanAsked() {
    assertThat(names.best("refuse", 2)).containsExactly("2", "1");
    assertThat(names.best("the of", 2)).isEmpty();
    assertThat(names.best("", 2)).isEmpty();
  }
}
