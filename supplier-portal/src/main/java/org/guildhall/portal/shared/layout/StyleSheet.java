package org.guildhall.portal.shared.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The GOV.UK Frontend style sheet without what only GOV.UK services may use (the GDS Transport font
 * and the crest), followed by the portal's own rules. Its address carries a hash of the content, so
 * that browsers may keep it for ever.
 */
@Named("styleSheet")
@ApplicationScoped
public class StyleSheet {
  private static final int VERSION_LENGTH = 12;
  private static final String PICKER = "assets/accessible-autocomplete/accessible-autocomplete.min";

  private final String css;
  private final Map<String, String> scripts;
  private final String version;

  StyleSheet() {
    String frontend =
        "META-INF/resources/webjars/govuk-frontend/"
            + frontendVersion()
            + "/dist/govuk/govuk-frontend.min.css";
    this.css =
        withoutGovUkBrand(read(frontend)) + read(PICKER + ".css") + read("assets/guildhall.css");
    this.scripts =
        Map.of(
            "guildhall", read("assets/guildhall.js"),
            "pick", read("assets/pick.js"),
            "accessible-autocomplete", read(PICKER + ".js"));
    String all = css + String.join("", new TreeMap<>(scripts).values());
    this.version = hash(all).substring(0, VERSION_LENGTH);
  }

  /** Hash of style sheet and scripts. */
  public String getVersion() {
    return version;
  }

  String css() {
    return css;
  }

  /** The script of this name; empty when there is none. */
  Optional<String> script(String name) {
    return Optional.ofNullable(scripts.get(name));
  }

  static String withoutGovUkBrand(String css) {
    return css.replaceAll("@font-face\\{[^}]*}", "")
        .replace("GDS Transport,", "")
        .replace("\"GDS Transport\",", "")
        .replaceAll("url\\([^)]*crest[^)]*\\)", "none");
  }

  private static String frontendVersion() {
    try (InputStream in = open("frontend.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("govuk-frontend.version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String resource) {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("Not on the class path: " + resource);
    }
    return in;
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
