package org.guildhall.buying.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.buying.fixture.KnownThresholds;

/**
 * What a fixed scenario publishes, byte for byte, as it was published before: fields, their order
 * and their text. Only what differs from run to run is named instead of written: ids, the random
 * part of names, and days, which keep their order of first mention and their time of day if it is
 * the first or the last second of a day.
 *
 * <p>{@code -Dgolden.update=true} writes the files anew; a change of them is a change of what the
 * public reads.
 */
public final class GoldenReleases {
  /** Numbers stay as they are written. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Pattern DIFFERENT =
      Pattern.compile(
          "(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
              + "|(?<ppon>P[A-Z]{3}-\\d{4}-[A-Z]{4})"
              + "|(?<coh>(?<=GB-COH-|\"GB-COH\",\n {0,20}\"id\" : \")\\d{8})"
              + "|(?<release>\\b\\d{6}-20\\d\\d\\b)"
              + "|(?<ocid>ocds-guildhall-[0-9a-f]+)"
              + "|(?<fingerprint>sha256:[0-9a-f]{64})"
              + "|(?<logkey>commitment-log\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]+)"
              + "|(?<day>20\\d\\d-\\d\\d-\\d\\d)(?<time>T\\d\\d:\\d\\d:\\d\\d(Z|\\+01:00))?"
              + "|(?<port>http://(localhost|127\\.0\\.0\\.1):\\d+)");

  private GoldenReleases() {}

  /** The releases of the package are those of the file. */
  public static void assertUnchanged(String name, String releasePackage) {
    try {
      JsonNode releases = JSON.readTree(releasePackage).path("releases");
      String text = named(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(releases));
      Path file = FOLDER.resolve(name + ".json");
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text + "\n");
      }
      assertThat(text + "\n").isEqualTo(ofThisDay(Files.readString(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Without a known threshold everything counts as above it. */
  private static String ofThisDay(String golden) {
    return KnownThresholds.areThere()
        ? golden
        : golden.replace("\"aboveThreshold\" : false", "\"aboveThreshold\" : true");
  }

  private static String named(String text) {
    Map<String, String> names = new LinkedHashMap<>();
    return DIFFERENT
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(name(found, names)));
  }

  private static String name(MatchResult found, Map<String, String> names) {
    if (found.group("day") != null) {
      return named("DAY", found.group("day"), names) + timeOfDay(found.group("time"));
    }
    if (found.group("uuid") != null) {
      return named("UUID", found.group(), names);
    }
    if (found.group("ppon") != null) {
      return named("PPON", found.group(), names);
    }
    if (found.group("coh") != null) {
      return named("COH", found.group(), names);
    }
    if (found.group("release") != null) {
      return named("RELEASE", found.group(), names);
    }
    if (found.group("fingerprint") != null) {
      return named("FINGERPRINT", found.group(), names);
    }
    if (found.group("logkey") != null) {
      return "LOG-KEY";
    }
    return found.group("ocid") != null ? "OCID" : "http://HERE";
  }

  private static String named(String kind, String value, Map<String, String> names) {
    return names.computeIfAbsent(value, v -> kind + "-" + (names.size() + 1));
  }

  private static String timeOfDay(String time) {
    if (time == null) {
      return "";
    }
    String clock = time.substring(1, 9);
    return clock.equals("00:00:00") || clock.equals("23:59:59") ? "T" + clock : "Ttime";
  }
}
