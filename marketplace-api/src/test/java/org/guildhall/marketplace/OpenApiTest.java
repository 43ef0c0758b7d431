package org.guildhall.marketplace;

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

/**
 * The committed description is the one that is served, so that a change of the API is seen in
 * review. Run with {@code -Dopenapi.update=true} to write it anew.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
@Tag("slice")
class OpenApiTest {

  private static final Path COMMITTED = Path.of("../deploy/openapi/marketplace-api.yaml");

  @Test
  void shouldServeTheCommittedDescription() throws IOException {
    String served =
        given()
            .accept("application/yaml")
            .get("/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    if (Boolean.getBoolean("openapi.update")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, served);
    }

    assertThat(served).isEqualTo(Files.readString(COMMITTED));
  }

  /** A counter at the end of a name moves when something else is added, and clients with it. */
  @Test
  void shouldGiveEverySchemaANameOfItsOwn() {
    Map<String, Object> schemas =
        given().accept("application/json").get("/openapi").jsonPath().getMap("components.schemas");

    assertThat(schemas.keySet()).isNotEmpty().noneMatch(name -> name.matches(".*\\d"));
  }

  @Test
  void shouldOfferTheDescriptionToTryOut() {
    given().get("/swagger-ui/").then().statusCode(200);
  }
}
