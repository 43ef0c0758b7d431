package org.guildhall.buying.tender.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.guildhall.local.verify.ReceiptVerifier;
import org.junit.jupiter.api.Test;

/** The worked example of the documentation is right. */
class CommitmentLogFormatTest {
  private static final String LEAF =
      "c01d54e57c09a88bba4c5ed81dfa22451a7cf0f4413f020f81b601c845a752b8";

  private final ReceiptVerifier verifier = new ReceiptVerifier(List.of(block("key").strip()));

  @Test
  void shouldVerifyTheReceiptOfTheWorkedExample() {
    var evidence =
        new ReceiptVerifier.Evidence(
            block("note"), LEAF, 2, block("inclusion").lines().toList(), block("head-5"));

    assertThat(verifier.problemsOf(evidence, Map.of("act", "submitted", "version", "1"))).isEmpty();
  }

  @Test
  void shouldVerifyTheConsistencyProofOfTheWorkedExample() {
    assertThat(
            verifier.onlyGrew(
                block("head-3"), block("head-5"), block("consistency").lines().toList()))
        .isTrue();
  }

  private static String block(String name) {
    try {
      String page = Files.readString(Path.of("../docs/security/commitment-log-format.md"));
      int start = page.indexOf("```" + name + "\n") + name.length() + 4;
      return page.substring(start, page.indexOf("```", start));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
