package org.guildhall.buying.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.guildhall.kit.testing.SharedData;

/** Validates releases against the national service's schema, if it is on this machine. */
public final class OcdsSchema {
  private static final ObjectMapper JSON = new ObjectMapper();

  private OcdsSchema() {}

  /** Every release of a package is valid. */
  public static void assertValidReleases(String releasePackage) {
    try {
      JsonNode releases = JSON.readTree(releasePackage).path("releases");
      assertThat(releases).isNotEmpty();
      var schema = schema();
      for (var release : releases) {
        assertThat(schema.validate(release.toString(), InputFormat.JSON)).isEmpty();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonSchema schema() throws IOException {
    var text = Files.readString(SharedData.path("standards/uk-fts-extended-release-schema.json"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(text);
  }
}
