package org.guildhall.load.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.Endpoints;
import org.guildhall.local.client.Session;

/** What somebody does who wants to stop the services, each kind at a rate of its own. */
final class Abuse {
  private static final byte[] PIECE = filled(64 * 1024);
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int SLOW_CONNECTIONS = 200;

  private final Endpoints endpoints;
  private final Paced paced;
  private final BooleanSupplier now;
  private final Session abuser;
  private final String organisation;
  private final String draft;
  private final Random random = new Random(7);
  private final Map<String, Map<String, Integer>> answers = new ConcurrentHashMap<>();

  /**
   * @param abuser who has signed in, and is somebody else than the honest clients
   * @param now whether it is done just now
   * @param draft the path of a draft that the abuser may write
   */
  Abuse(
      Endpoints endpoints, Paced paced, BooleanSupplier now, Session abuser, String draft) {
    this.endpoints = endpoints;
    this.paced = paced;
    this.now = now;
    this.abuser = abuser;
    this.organisation =
        abuser.get(Api.MARKET, "/api/v1/me").body().at("/memberships/0/organisation/id").asText();
    this.draft = draft;
  }

  private static byte[] filled(int bytes) {
    byte[] blanks = new byte[bytes];
    Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }

  void start() {
    URI market = endpoints.market();
    URI procurement = endpoints.procurement();
    paced.together(1, 16, now, () -> bigBody(market, "/api/v1/challenges", "127.0.0.3"));
    paced.together(1, 16, now, () -> bigBody(procurement, "/api/v1/consortia", "127.0.0.3"));
    paced.together(2, 24, now, () -> draft(procurement));
    paced.together(60, 64, now, () -> flood(market, "/api/v1/challenges?limit=100"));
    paced.together(60, 64, now, () -> flood(procurement, "/api/v1/procurements?limit=100"));
    paced.together(30, 64, now, () -> flood(endpoints.portal(), "/search?q=load"));
    paced.together(10, 32, now, () -> signedIn(market, "/api/v1/challenges?limit=100"));
    paced.together(10, 32, now, () -> signedIn(procurement, "/api/v1/procurements?limit=100"));
    paced.together(5, 32, now, () -> malformed(market));
    paced.together(5, 32, now, () -> malformed(procurement));
    paced.together(10, SLOW_CONNECTIONS, now, () -> slow(market));
    paced.together(10, SLOW_CONNECTIONS, now, () -> slow(procurement));
    paced.together(10, SLOW_CONNECTIONS, now, () -> slow(endpoints.portal()));
  }

  /** 29 MB of JSON, as many as once killed the marketplace. */
  private void bigBody(URI service, String path, String from) {
    int pieces = 29 * MEBIBYTE / PIECE.length;
    String head = RawRequest.head(service, "POST", path, token(), (long) pieces * PIECE.length);
    count("body of 29 MB", new RawRequest(service, from).send(head, PIECE, pieces));
  }

  /** Just as large as a draft may be, one after the other and together. */
  private void draft(URI service) {
    int pieces = 4 * MEBIBYTE / PIECE.length;
    String head = RawRequest.head(service, "PUT", draft, token(), (long) pieces * PIECE.length);
    count("draft of 4 MB", new RawRequest(service, "127.0.0.1").send(head, PIECE, pieces));
  }

  private void flood(URI service, String path) {
    String head = RawRequest.head(service, "GET", path, "Accept: */*\r\n", 0);
    count("flood of reads", new RawRequest(service, "127.0.0.4").send(head, PIECE, 0));
  }

  /** No more than a person may, but all the time, and with slow bodies and large ones beside it. */
  private void signedIn(URI service, String path) {
    String head = RawRequest.head(service, "GET", path, token(), 0);
    count("reads of one person", new RawRequest(service, "127.0.0.1").send(head, PIECE, 0));
  }

  private void malformed(URI service) {
    byte[] rubbish = new byte[2_000];
    random.nextBytes(rubbish);
    String head =
        switch (random.nextInt(4)) {
          case 0 -> new String(rubbish, ISO_8859_1);
          case 1 -> RawRequest.head(service, "POST", "/api/v1/%00", "", rubbish.length);
          case 2 -> RawRequest.head(service, "PUT", "/api/v1/me", "Authorization: Bearer a\r\n", 2_000);
          default -> RawRequest.head(service, "POST", "/api/v1/organisations", token(), 2_000);
        };
    if (random.nextBoolean()) {
      Arrays.fill(rubbish, (byte) '[');
    }
    count("malformed", new RawRequest(service, "127.0.0.5").send(head, rubbish, 1));
  }

  /** One byte a second, of a head or of a body, until the service has enough of it. */
  private void slow(URI service) {
    String head = RawRequest.head(service, "PUT", draft, token(), 10_000);
    try (Socket socket = new RawRequest(service, "127.0.0.6").connect()) {
      String said = random.nextBoolean() ? head : "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
      socket.getOutputStream().write(said.getBytes(ISO_8859_1));
      while (now.getAsBoolean()) {
        Paced.sleep(1_000_000_000L);
        socket.getOutputStream().write('a');
        if (socket.getInputStream().available() > 0) {
          count("slow", "answered");
          return;
        }
      }
      count("slow", "still open at the end");
    } catch (IOException closed) {
      count("slow", "closed");
    }
  }

  /** Whether it was refused for what it was, and not because it never got that far. */
  boolean wasTaken() {
    return Map.of(
            "body of 29 MB", Set.of("413"),
            "draft of 4 MB", Set.of("400", "429"),
            "flood of reads", Set.of("200", "429"),
            "reads of one person", Set.of("200"))
        .entrySet()
        .stream()
        .allMatch(
            meant -> answers.getOrDefault(meant.getKey(), Map.of()).keySet().containsAll(meant.getValue()));
  }

  private String token() {
    return "Authorization: Bearer %s\r\nGuildhall-Acting-For: %s\r\nIdempotency-Key: %s\r\n"
        .formatted(abuser.accessToken(), organisation, UUID.randomUUID());
  }

  private void count(String kind, String answer) {
    answers
        .computeIfAbsent(kind, name -> new ConcurrentHashMap<>())
        .merge(answer, 1, Integer::sum);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(answers)
        .forEach(
            (kind, counted) ->
                text.append("%-28s%s\n".formatted(kind, new TreeMap<>(counted))));
    return text.toString();
  }
}
