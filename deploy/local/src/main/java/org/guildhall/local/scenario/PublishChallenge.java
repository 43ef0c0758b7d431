package org.guildhall.local.scenario;

import static org.guildhall.local.client.Api.MARKET;

import java.util.Map;
import java.util.UUID;

/** A challenge is drafted, submitted and published by a second person. */
public final class PublishChallenge {
  private final Council council;
  private final Keys keys;

  /** By this council. */
  public PublishChallenge(Council council, Keys keys) {
    this.council = council;
    this.keys = keys;
  }

  /**
   * @param brief as {@link Brief#request} gives it
   */
  public UUID of(Map<String, Object> brief) {
    UUID id =
        council.officer().post(MARKET, "/api/v1/challenges", brief, keys.of("challenge")).id();
    String path = "/api/v1/challenges/" + id;
    council.officer().post(MARKET, path + "/submission", null, keys.of("challenge-approval"));
    council.approver().post(MARKET, path + "/publication", null, keys.of("challenge-publication"));
    return id;
  }
}
