package org.guildhall.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The look of Guildhall on Keycloak's own pages, laid where Keycloak finds themes. */
final class LoginTheme {
  private static final String FOLDER = "themes/guildhall/login/";
  private static final List<String> FILES =
      List.of("theme.properties", "messages/messages_en.properties", "resources/css/guildhall.css");

  private LoginTheme() {}

  /** Writes it anew at each start: an installation that was kept gets today's. */
  static void offer(Path home) {
    for (String file : FILES) {
      try (InputStream bytes = LoginTheme.class.getResourceAsStream("/keycloak/" + FOLDER + file)) {
        if (bytes == null) {
          throw new IllegalStateException(file + " of the theme is missing");
        }
        Path target = home.resolve(FOLDER + file);
        Files.createDirectories(target.getParent());
        Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
