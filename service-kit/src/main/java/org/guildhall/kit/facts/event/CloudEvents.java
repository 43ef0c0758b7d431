package org.guildhall.kit.facts.event;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The names of the Kafka headers of a CloudEvent in binary mode, version 1.0. */
public final class CloudEvents {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";

  /** The id of the aggregate, which is also the key of the record. */
  public static final String SUBJECT = "ce_subject";

  public static final String DATA_SCHEMA = "ce_dataschema";
  public static final String CONTENT_TYPE = "content-type";

  /** An extension attribute: the version of the aggregate. */
  public static final String AGGREGATE_VERSION = "ce_aggregateversion";

  /** An extension attribute: what this happened because of. */
  public static final String CORRELATION = "ce_correlationid";

  /** An extension attribute: the owner's signature, on topics that carry authority. */
  public static final String SIGNATURE = "ce_signature";

  private CloudEvents() {}

  /** The text of a header; null when it is absent. */
  public static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** Sets a header to a text. */
  public static void put(Headers headers, String name, String text) {
    headers.remove(name);
    headers.add(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
