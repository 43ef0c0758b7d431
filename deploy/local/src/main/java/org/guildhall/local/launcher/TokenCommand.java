package org.guildhall.local.launcher;

import java.util.concurrent.Callable;
import org.guildhall.local.keycloak.DemoPerson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code token NAME}: signs somebody in, for trying out the APIs. */
@Command(
    name = "token",
    description =
        "Prints an access token of a demonstration person, for trying out the APIs (in Swagger UI:"
            + " Authorize). It is good for a few minutes.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
  @Mixin private final Where where = new Where();

  @Parameters(paramLabel = "NAME", description = "A user name, as 'up' lists them.")
  private String name = "";

  @Override
  public Integer call() {
    System.out.println(where.existing().client().person(name, DemoPerson.PASSWORD).accessToken());
    return 0;
  }
}
