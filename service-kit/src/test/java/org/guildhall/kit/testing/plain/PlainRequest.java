package org.guildhall.kit.testing.plain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request for tables that ask every endpoint as everybody: thousands, of whose answers status,
 * headers and text are compared. REST Assured takes nearly as much processor time for each as the
 * service that answers it.
 */
public final class PlainRequest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

  private final Map<String, String> headers = new LinkedHashMap<>();
  private BodyPublisher body = BodyPublishers.noBody();

  private PlainRequest() {}

  /** Of nobody, with JSON announced as its body. */
  public static PlainRequest ofNobody() {
    return new PlainRequest().header("Accept", "*/*").header("Content-Type", "application/json");
  }

  /** Of somebody with this token. */
  public static PlainRequest with(String token) {
    return ofNobody().header("Authorization", "Bearer " + token);
  }

  /** Sets a header, also over what it was. */
  public PlainRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Leaves a header out. */
  public PlainRequest without(String name) {
    headers.remove(name);
    return this;
  }

  /** Sends text as it is, and everything else as JSON. */
  public PlainRequest body(Object content) {
    body =
        BodyPublishers.ofByteArray(
            content instanceof String text ? text.getBytes(UTF_8) : json(content));
    return this;
  }

  /** Sends a file's bytes. */
  public PlainRequest file(byte[] content) {
    body = BodyPublishers.ofByteArray(content);
    return header("Content-Type", "application/octet-stream");
  }

  /**
   * Sends it to the application under test.
   *
   * @param path with its query, encoded
   */
  public HttpResponse<String> send(String method, String path) {
    URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException unanswered) {
      throw new UncheckedIOException(method + " " + path, unanswered);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static byte[] json(Object content) {
    try {
      return JSON.writeValueAsBytes(content);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }
}
