package org.guildhall.buying.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The committed API; {@code -Dopenapi.update=true} writes it anew. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
@Tag("slice")
class OpenApiTest {
  private static final Path COMMITTED = Path.of("../deploy/openapi/procurement-service.yaml");

  @Test
  void shouldServeTheCommittedApi() throws IOException {
    var served = given().accept("application/yaml").get("/openapi").then().statusCode(200);
    // The test's own port is not part of the contract.
    var text =
        served.extract().asString().replaceAll("http://(localhost|0.0.0.0|127.0.0.1):\\d+", "/");
    if (Boolean.getBoolean("openapi.update")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, text);
    }

    assertThat(text).isEqualTo(Files.readString(COMMITTED));
  }

  /** A counter at the end of a name moves when something else is added, and clients with it. */
  @Test
  void shouldGiveEverySchemaANameOfItsOwn() {
    Map<String, Object> schemas =
        given().accept("application/json").get("/openapi").jsonPath().getMap("components.schemas");

    assertThat(schemas.keySet()).isNotEmpty().noneMatch(name -> name.matches(".*\\d"));
  }

  @Test
  void shouldShowTheApiToPeople() {
    given().get("/swagger-ui/").then().statusCode(200);
  }
}
