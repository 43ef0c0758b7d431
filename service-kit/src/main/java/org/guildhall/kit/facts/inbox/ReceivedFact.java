package org.guildhall.kit.facts.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact as another service told it.
 *
 * @param time when it was told
 * @param payload JSON
 * @param json reads the payload
 */
public record ReceivedFact(
    UUID id,
    String topic,
    String type,
    UUID aggregateId,
    long aggregateVersion,
    Instant time,
    String payload,
    ObjectMapper json) {

  /**
   * The payload as the receiver's own record; fields it does not know are ignored.
   *
   * @throws PoisonFactException if it does not fit
   */
  public <T> T as(Class<T> type) {
    try {
      return json.readValue(payload, type);
    } catch (JsonProcessingException unreadable) {
      throw new PoisonFactException(
          this.type + " does not read as " + type.getSimpleName(), unreadable);
    }
  }
}
