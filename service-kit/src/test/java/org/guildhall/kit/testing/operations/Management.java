package org.guildhall.kit.testing.operations;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** The port of health and metrics, which is not the one that the public reaches. */
public final class Management {

  private Management() {}

  /** A request there, by path. */
  public static RequestSpecification given() {
    String address = ConfigProvider.getConfig().getValue("test.management.url", String.class);
    URI management = URI.create(address);
    return RestAssured.given()
        .baseUri("http://" + management.getHost())
        .port(management.getPort())
        .basePath("");
  }
}
