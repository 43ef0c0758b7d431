import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks OSV which known vulnerabilities there are in what an SBOM lists; {@code ask-osv} starts it and
 * says how it is used. It has been tried on a server that answers as OSV's description says, and never
 * on OSV itself, for want of a network.
 */
final class AskOsv {

  private static final String OSV = "https://api.osv.dev/";
  private static final int AT_ONCE = 500;
  private static final int PAGES = 20;

  /** Under which other names there are reports of what we take from Maven Central. */
  private static final Map<String, List<String>> ALSO =
      Map.of(
          "org.keycloak:keycloak-quarkus-dist",
          List.of(
              "pkg:maven/org.keycloak/keycloak-services@",
              "pkg:maven/org.keycloak/keycloak-core@",
              "pkg:maven/org.keycloak/keycloak-quarkus-server@"));

  private final URI batch;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

  private AskOsv(String server) {
    this.batch = URI.create(server).resolve("/v1/querybatch");
  }

  /** One question; the token leads to the next page of its answer. */
  private record Question(String address, String token) {

    String json() {
      String page = token == null ? "" : ",\"page_token\":" + Json.quoted(token);
      return "{\"package\":{\"purl\":" + Json.quoted(address) + "}" + page + "}";
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(arguments, System.out));
  }

  /** Says what was found and returns what the program ends with. */
  static int run(String[] arguments, PrintStream says) throws InterruptedException {
    boolean elsewhere = arguments.length == 3 && arguments[0].equals("--at");
    if (arguments.length != 1 && !elsewhere) {
      says.println("deploy/dependencies/ask-osv [--at SERVER] SBOM");
      return 2;
    }
    try {
      Path sbom = Path.of(arguments[arguments.length - 1]);
      List<String> addresses = addresses(Component.of(sbom));
      Map<String, TreeSet<String>> found =
          new AskOsv(elsewhere ? arguments[1] : OSV).ask(addresses);
      found.forEach((address, ids) -> says.println(address + "  " + String.join(" ", ids)));
      says.println(
          "%d package URLs asked for, %d with known vulnerabilities."
              .formatted(addresses.size(), found.size()));
      return found.isEmpty() ? 0 : 1;
    } catch (IOException | IllegalArgumentException failed) {
      says.println("OSV could not be asked: " + failed);
      return 2;
    }
  }

  /** Each component under every name it is reported by. */
  private static List<String> addresses(List<Component> components) {
    return components.stream().flatMap(AskOsv::names).distinct().sorted().toList();
  }

  private static Stream<String> names(Component component) {
    String webjar = "org.webjars.npm:";
    Stream<String> others =
        component.name().startsWith(webjar)
            ? Stream.of("pkg:npm/" + component.name().substring(webjar.length()) + "@")
            : ALSO.getOrDefault(component.name(), List.of()).stream();
    return Stream.concat(
        Stream.of(component.address()), others.map(name -> name + component.version()));
  }

  private Map<String, TreeSet<String>> ask(List<String> addresses)
      throws IOException, InterruptedException {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    List<Question> open = addresses.stream().map(address -> new Question(address, null)).toList();
    for (int page = 0; !open.isEmpty(); page++) {
      if (page == PAGES) {
        throw new IOException("OSV has ever more pages");
      }
      List<Question> next = new ArrayList<>();
      for (int from = 0; from < open.size(); from += AT_ONCE) {
        List<Question> some = open.subList(from, Math.min(open.size(), from + AT_ONCE));
        next.addAll(read(some, send(some), found));
      }
      open = next;
    }
    return found;
  }

  /** The questions whose answers have another page. */
  private static List<Question> read(
      List<Question> asked, Object answer, Map<String, TreeSet<String>> found) throws IOException {
    List<?> results = Json.list(answer, "results");
    if (results.size() != asked.size()) {
      throw new IOException(
          "OSV gave %d answers to %d questions".formatted(results.size(), asked.size()));
    }
    Map<String, Question> next = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      String address = asked.get(i).address();
      for (Object vulnerability : Json.list(results.get(i), "vulns")) {
        found
            .computeIfAbsent(address, none -> new TreeSet<>())
            .add(String.valueOf(Json.text(vulnerability, "id")));
      }
      String token = Json.text(results.get(i), "next_page_token");
      if (token != null && !token.isEmpty()) {
        next.put(address, new Question(address, token));
      }
    }
    return List.copyOf(next.values());
  }

  private Object send(List<Question> questions) throws IOException, InterruptedException {
    String body =
        questions.stream()
            .map(Question::json)
            .collect(Collectors.joining(",", "{\"queries\":[", "]}"));
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(batch)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    return Json.read(response.body());
  }
}
