package org.guildhall.local.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guildhall.local.LocalStackException;

/** What is in the mailboxes of an installation that is up. */
public final class Mailboxes {
  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ObjectMapper json = new ObjectMapper();

  /** At this address they are shown. */
  public Mailboxes(URI address) {
    this.address = address;
  }

  /**
   * All letters, the oldest first.
   *
   * @param whose a part of the address; empty for everybody's
   */
  public List<ReceivedLetter> letters(String whose) {
    List<ReceivedLetter> letters = new ArrayList<>();
    for (JsonNode user : get("/api/user")) {
      String email = user.path("email").asText();
      if (email.toLowerCase(Locale.ROOT).contains(whose.toLowerCase(Locale.ROOT))) {
        String path = "/api/user/" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "/messages";
        for (JsonNode message : get(path)) {
          letters.add(
              new ReceivedLetter(
                  email, message.path("subject").asText(), message.path("mimeMessage").asText()));
        }
      }
    }
    letters.sort(Comparator.comparing(ReceivedLetter::sentAt));
    return letters;
  }

  private JsonNode get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(20)).GET().build();
    try {
      HttpResponse<String> answer =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new LocalStackException("The mailbox does not answer. Is Guildhall up?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted", e);
    }
  }
}
