package org.guildhall.kit.base.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodeListTest {

  @Test
  void shouldKnowTheCodesAndLabelsOfAListInTheirOrder() {
    var colours = CodeList.of("reference/colours.tsv");

    assertThat(colours.contains("R")).isTrue();
    assertThat(colours.contains("X")).isFalse();
    assertThat(colours.label("G")).contains("Green, as grass");
    assertThat(colours.label("X")).isEmpty();
    assertThat(colours.entries()).containsOnlyKeys("R", "G");
    assertThat(colours.entries().firstEntry().getKey()).isEqualTo("R");
  }

  @Test
  void shouldRefuseALineWithoutACode() {
    assertThatThrownBy(() -> CodeList.of("reference/broken.tsv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no tab here");
  }

  @Test
  void shouldNameAListThatIsNotThere() {
    assertThatThrownBy(() -> CodeList.of("reference/absent.tsv"))
        .hasMessageContaining("reference/absent.tsv");
  }
}
