package org.guildhall.local.journey;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file in which a journey that paused keeps what it has made; gone when the journey is done.
 */
final class PausedJourney {
  private static final String REACHED = "reached";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final Path file;
  private final ObjectNode kept;

  PausedJourney(Path folder) {
    this.file = folder.resolve("paused.json");
    this.kept = Files.exists(file) ? parsed() : JSON.createObjectNode();
  }

  /** What was made before the pause; empty at the beginning. */
  ObjectNode read() {
    return kept.withObjectProperty("made");
  }

  boolean hasReached(JourneyStage stage) {
    return kept.has(REACHED)
        && JourneyStage.valueOf(kept.path(REACHED).asText()).compareTo(stage) >= 0;
  }

  void keep(JourneyStage stage, ObjectNode made) {
    kept.put(REACHED, stage.name());
    kept.set("made", made);
    try {
      Files.createDirectories(file.getParent());
      JSON.writeValue(file.toFile(), kept);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }

  private ObjectNode parsed() {
    try {
      return (ObjectNode) JSON.readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
