package org.guildhall.kit.facts.authority;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.common.header.Headers;
import org.guildhall.kit.facts.event.CloudEvents;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a fact signs: where it goes, what it is about, and every byte of what it says.
 *
 * @param topic as Kafka calls it
 * @param key of the record, which is the aggregate's id
 * @param version of the aggregate
 * @param time when it was told, as its header has it
 */
public record FactStatement(
    String topic,
    @Nullable String key,
    @Nullable String id,
    @Nullable String type,
    @Nullable String version,
    @Nullable String time,
    byte[] value) {

  static FactStatement of(String topic, @Nullable String key, Headers headers, byte[] value) {
    return new FactStatement(
        topic,
        key,
        CloudEvents.text(headers, CloudEvents.ID),
        CloudEvents.text(headers, CloudEvents.TYPE),
        CloudEvents.text(headers, CloudEvents.AGGREGATE_VERSION),
        CloudEvents.text(headers, CloudEvents.TIME),
        value);
  }

  /** One line for each part; the value by its hash. */
  String text() {
    return """
    guildhall fact v1
    topic %s
    key %s
    id %s
    type %s
    version %s
    time %s
    value sha256:%s
    """
        .formatted(topic, key, id, type, version, time, hash());
  }

  private String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
