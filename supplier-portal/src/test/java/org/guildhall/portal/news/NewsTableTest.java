package org.guildhall.portal.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.portal.client.market.LetterKind;
import org.guildhall.portal.testing.EveryPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsTableTest {
  private static final Set<String> PAGES =
      EveryPage.addresses().stream()
          .map(address -> address.substring(0, address.indexOf('?')))
          .collect(Collectors.toSet());

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void shouldLeadFromEveryKindOfNewsToAPageThatThereIs(LetterKind kind) {
    String page = NewsTable.page(kind, EveryPage.ID, EveryPage.ID);

    assertThat(PAGES).contains(page.replaceAll("#.*", ""));
  }
}
