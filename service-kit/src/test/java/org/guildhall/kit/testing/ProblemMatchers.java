package org.guildhall.kit.testing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import org.guildhall.kit.base.problem.ProblemType;

/** What a refused request looks like: {@code .then().spec(problem(STALE_VERSION))}. */
public final class ProblemMatchers {

  private ProblemMatchers() {}

  /** A problem of this type, with everything that RFC 9457 and the kit promise. */
  public static ResponseSpecification problem(ProblemType type) {
    return base(type).build();
  }

  /** A problem of this type that names this field among the wrong ones. */
  public static ResponseSpecification problem(ProblemType type, String field) {
    return base(type).expectBody("fields.field", hasItem(field)).build();
  }

  private static ResponseSpecBuilder base(ProblemType type) {
    return new ResponseSpecBuilder()
        .expectStatusCode(type.status())
        .expectHeader("Content-Type", containsString("application/problem+json"))
        .expectBody("type", endsWith("/" + type.slug()))
        .expectBody("title", notNullValue())
        .expectBody("correlationId", notNullValue());
  }
}
