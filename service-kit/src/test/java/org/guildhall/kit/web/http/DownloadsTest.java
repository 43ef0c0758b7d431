package org.guildhall.kit.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name of a file as an answer, in the spelling of RFC 8187. */
class DownloadsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          search.csv          | search.csv
          Price list.csv      | Price%20list.csv
          Ysgol Tŷ.pdf        | Ysgol%20T%C5%B7.pdf
          a"; filename=b.html | a%22%3B%20filename%3Db.html
          50% * 2.pdf         | 50%25%20%2A%202.pdf
          """,
      delimiter = '|')
  void shouldNameTheFileSoThatNothingInItIsTakenForMore(String name, String encoded) {
    assertThat(Downloads.called(name)).isEqualTo("attachment; filename*=UTF-8''" + encoded);
  }
}
