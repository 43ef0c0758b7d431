package org.guildhall.portal.shared.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleSheetTest {

  @Test
  void shouldTakeTheBrandOfGovUkOutOfTheStyleSheet() {
    String css =
        "@font-face{font-family:GDS Transport;src:url(x)}a{font-family:GDS"
            + " Transport,arial}b{background:url(/assets/images/govuk-crest.svg)}";
    assertThat(StyleSheet.withoutGovUkBrand(css))
        .isEqualTo("a{font-family:arial}b{background:none}");
  }
}
