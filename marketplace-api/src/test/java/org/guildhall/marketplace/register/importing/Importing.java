package org.guildhall.marketplace.register.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.Tokens;
import org.guildhall.local.importer.OcdsImport;

/** Imports with the real command against the service under test. */
final class Importing {

  private Importing() {}

  static String machine() {
    return Tokens.forMachine("guildhall-machine", "import");
  }

  static RequestSpecification asMachine() {
    return given().auth().oauth2(machine()).contentType("application/json");
  }

  static URI service() {
    return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
  }

  /**
   * What a run of the command did.
   *
   * @param clean whether it ended with 0
   */
  record Run(boolean clean, String said) {}

  static Run run(Path fileOrFolder) throws IOException {
    return run(fileOrFolder, OcdsImport.BATCH);
  }

  static Run run(Path fileOrFolder, int batchSize) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    boolean clean =
        new OcdsImport(
                service(), Importing::machine, new PrintStream(said, true, UTF_8), false, batchSize)
            .run(fileOrFolder);
    return new Run(clean, said.toString(UTF_8));
  }

  static JsonPath importOf(Path file) throws IOException {
    String hash = sha256(Files.readAllBytes(file));
    for (Map<String, Object> one : all("/api/v1/imports")) {
      if (hash.equals(one.get("sha256"))) {
        return given()
            .get("/api/v1/imports/" + one.get("id"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
      }
    }
    throw new AssertionError("There is no import of " + file);
  }

  /** All items of a paged list. */
  static List<Map<String, Object>> all(String path) {
    List<Map<String, Object>> items = new ArrayList<>();
    String after = "";
    while (after != null) {
      Response page = given().queryParam("limit", 100).queryParam("after", after).get(path);
      page.then().statusCode(200);
      items.addAll(page.jsonPath().getList("items"));
      after = page.jsonPath().getString("next");
    }
    return items;
  }

  static byte[] verbatim(Object noticeId) {
    return given()
        .get("/api/v1/imported-notices/" + noticeId + "/release")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  static String announce(String content) {
    return asMachine()
        .body(
            Map.of(
                "source",
                "test",
                "sha256",
                sha256(content.getBytes(UTF_8)),
                "size",
                content.length()))
        .post("/api/v1/imports")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  static String unique() {
    return UUID.randomUUID().toString();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
