package org.guildhall.kit.web.description;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import org.guildhall.kit.KitTest;
import org.junit.jupiter.api.Test;

@KitTest
class EndpointFilterTest {

  @Test
  void shouldSayWhoMayCallAndWhatTheyHaveToSend() {
    given()
        .accept("application/json")
        .get("/openapi")
        .then()
        .statusCode(200)
        .body("components.securitySchemes.accessToken.scheme", is("bearer"))
        .body(at("/api/v1/probes/open", "get") + "security", nullValue())
        .body(at("/api/v1/probes/open", "get") + "description", is("Open to all."))
        .body(at("/api/v1/probes/signed-in", "get") + "security[0]", notNullValue())
        .body(
            at("/api/v1/probes/role", "get") + "description",
            containsString("ADMIN or AUTHOR in the organisation they act for"))
        .body(at("/api/v1/probes/role", "get") + "parameters.name", hasItem("Guildhall-Acting-For"))
        .body(at("/api/v1/probes", "post") + "parameters.name", hasItem("Idempotency-Key"))
        .body(
            at("/api/v1/probes/signed-in", "get") + "parameters.name",
            not(hasItem("Guildhall-Acting-For")));
  }

  @Test
  void shouldDescribeErrorsOfEveryEndpointAsProblems() {
    JsonPath description =
        given().accept("application/json").get("/openapi").then().extract().jsonPath();

    assertThat(
            description.<String>getList(
                "paths.collectMany { it.value.values() }"
                    + ".findAll { it instanceof Map }"
                    + ".collect { it.responses['default']['$ref'] }"))
        .isNotEmpty()
        .containsOnly("#/components/responses/Problem");
    assertThat(description.<String, Object>getMap("components.schemas.Problem.properties"))
        .containsKeys("type", "title", "status", "detail", "fields");
  }

  private static String at(String path, String verb) {
    return "paths['%s'].%s.".formatted(path, verb);
  }
}
