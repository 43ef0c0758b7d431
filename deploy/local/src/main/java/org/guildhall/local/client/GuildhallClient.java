package org.guildhall.local.client;

import java.net.http.HttpClient;
import java.time.Duration;

/**
 * The way into an installation's public APIs. Nothing here can do what another client could not:
 * people sign in with their password, the machine with its secret.
 */
public final class GuildhallClient {
  private final Endpoints endpoints;
  // HTTP/1.1: an upgrade offer with every first request would only cost.
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** Of the installation with these addresses. */
  public GuildhallClient(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** A person, who acts for no organisation yet. */
  public Session person(String username, String password) {
    return new Session(
        new Exchange(http), endpoints, Tokens.ofPerson(http, endpoints, username, password), null);
  }

  /** The machine client with the scope {@code import}. */
  public Session machine(String secret) {
    return new Session(
        new Exchange(http), endpoints, Tokens.ofMachine(http, endpoints, secret), null);
  }

  /** Somebody who is not signed in. */
  public Session anybody() {
    return new Session(new Exchange(http), endpoints, null, null);
  }
}
