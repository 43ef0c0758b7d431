package org.guildhall.portal.shared.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page writes the token against forgery anew each time, and never as the cookie has it. */
class TokensInTemplatesTest {

  @Test
  void shouldWriteTheTokenOfTheCookieIntoNoPage() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      List<Path> templates = files.filter(Files::isRegularFile).toList();

      assertThat(templates).hasSizeGreaterThan(50);
      assertThat(templates)
          .allSatisfy(
              page -> assertThat(Files.readString(page)).doesNotContain("inject:csrf.token"));
    }
  }
}
