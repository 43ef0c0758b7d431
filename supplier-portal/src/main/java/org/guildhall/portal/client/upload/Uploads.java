package org.guildhall.portal.client.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.client.Caller;
import org.guildhall.portal.client.CallerHeaders;
import org.guildhall.portal.client.buying.UploadView;

/**
 * Passes files on to the APIs while they come in from browsers. Such a call lasts as long as the
 * browser needs to send the file, so it has a patience of its own.
 *
 * <p>It is made with Java's own client: where a file breaks off, that closes the connection. The
 * client that the others are generated for (Quarkus 3.33) ends the request as if the file were
 * whole, and then resets it; an API would keep half a document.
 */
@ApplicationScoped
public class Uploads {
  private static final Duration TO_CONNECT = Duration.ofSeconds(2);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .build();
  private final Caller caller;
  private final ObjectMapper json;
  private final URI market;
  private final URI buying;
  private final Duration patience;

  Uploads(
      Caller caller,
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.rest-client.market.url") URI market,
      @ConfigProperty(name = "quarkus.rest-client.buying.url") URI buying,
      @ConfigProperty(name = "guildhall.uploads.patience", defaultValue = "PT30M")
          Duration patience) {
    this.caller = caller;
    this.json = json;
    this.market = market;
    this.buying = buying;
    this.patience = patience;
  }

  /** A document of a challenge. */
  public void ofChallenge(UUID challenge, String name, InputStream content) {
    send(market, "/api/v1/challenges/" + challenge + "/documents", name, content);
  }

  /** A document of a procurement. */
  public void ofProcurement(UUID procurement, String name, InputStream content) {
    send(buying, "/api/v1/procurements/" + procurement + "/documents", name, content);
  }

  /** The document that is part of the agreement of a consortium. */
  public void ofAgreement(UUID consortium, String name, InputStream content) {
    send(buying, "/api/v1/consortia/" + consortium + "/agreement/annex", name, content);
  }

  /** A document of a tender, which the tender has to name to have it. */
  public UploadView ofTender(UUID tender, String name, InputStream content) {
    String answer = send(buying, "/api/v1/tenders/" + tender + "/documents", name, content);
    try {
      return json.readValue(answer, UploadView.class);
    } catch (JsonProcessingException unreadable) {
      throw new ProcessingException("The answer to an upload cannot be read", unreadable);
    }
  }

  private String send(URI api, String path, String name, InputStream content) {
    URI address =
        URI.create(api + path + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    // A file comes once: if the client begins anew, there is nothing for it.
    AtomicReference<InputStream> once = new AtomicReference<>(content);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM)
            .header(HttpHeaders.ACCEPT, "application/json, application/problem+json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> once.getAndSet(null)));
    CallerHeaders.of(caller, "POST", address).forEach(request::header);
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw ApiProblemException.of(answer.statusCode(), answer.body());
      }
      return answer.body();
    } catch (IOException gone) {
      throw new ProcessingException("An upload broke off", gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ProcessingException("An upload was interrupted", interrupted);
    }
  }
}
