package org.guildhall.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildhall.local.client.Endpoints;
import org.guildhall.local.client.GuildhallClient;

/** Prints what a running training installation does, as ratios. */
public final class Benchmark {
  private Benchmark() {}

  /** Names of what to measure, and {@code --lots N --rounds N}. */
  public static void main(String[] arguments) throws Exception {
    Set<String> all = Set.of("submit", "save", "read", "visible");
    List<String> wanted = new ArrayList<>(List.of(arguments));
    int lots = number(wanted, "--lots", 40);
    int rounds = number(wanted, "--rounds", 4);
    Set<String> chosen = wanted.isEmpty() ? all : Set.copyOf(wanted);
    Installation installation = Installation.fromEnvironment();
    GuildhallClient client = new GuildhallClient(installation.endpoints());
    if (chosen.contains("disk")) {
      // Kills parts of the installation, and so is done alone and only when asked for.
      new InClear(installation, OpenProcurement.make(client, 4)).search(rounds);
      return;
    }
    Table table = new Table();
    if (chosen.contains("submit") || chosen.contains("save") || chosen.contains("read")) {
      OpenProcurement procurement = OpenProcurement.make(client, lots);
      TenderLoad load = new TenderLoad(installation, procurement);
      load.prepareTenders();
      if (chosen.contains("save")) {
        load.saves(table, 16);
      }
      if (chosen.contains("submit")) {
        for (int clients : new int[] {1, 16, 64}) {
          load.submits(table, clients, rounds);
        }
      }
      if (chosen.contains("read")) {
        new ReadLoad(installation, procurement).measure(table);
      }
    }
    if (chosen.contains("visible")) {
      new VisibleLoad(installation, client).measure(table);
    }
    System.out.println(table);
  }

  private static int number(List<String> arguments, String option, int usual) {
    int at = arguments.indexOf(option);
    if (at < 0) {
      return usual;
    }
    int value = Integer.parseInt(arguments.get(at + 1));
    arguments.remove(at + 1);
    arguments.remove(at);
    return value;
  }

  /** Where everything is; the same variables as the launcher. */
  public record Installation(Endpoints endpoints, int postgresPort, Path data) {
    public static Installation fromEnvironment() {
      return new Installation(
          new Endpoints(
              address("GUILDHALL_MARKET_PORT", 8081),
              address("GUILDHALL_PROCUREMENT_PORT", 8082),
              address("GUILDHALL_PORTAL_PORT", 8080),
              address("GUILDHALL_KEYCLOAK_PORT", 8180)),
          port("GUILDHALL_POSTGRES_PORT", 5532),
          Path.of(System.getenv().getOrDefault("GUILDHALL_DATA", ".guildhall-sandbox")));
    }

    private static URI address(String variable, int usual) {
      return URI.create("http://127.0.0.1:" + port(variable, usual));
    }

    private static int port(String variable, int usual) {
      return Integer.parseInt(System.getenv().getOrDefault(variable, "" + usual));
    }
  }
}
