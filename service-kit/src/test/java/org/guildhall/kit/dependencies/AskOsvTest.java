package org.guildhall.kit.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.dependencies.Program.component;
import static org.guildhall.kit.dependencies.Program.sbom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OSV is asked about everything in the SBOM; here a server answers in its place. */
@Tag("servers")
class AskOsvTest {

  private static final String MIT = "{\"license\":{\"id\":\"MIT\"}}";

  @TempDir Path folder;
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer osv;

  @BeforeEach
  void start() throws IOException {
    osv = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    osv.createContext("/v1/querybatch", this::answer);
    osv.start();
  }

  @AfterEach
  void stop() {
    osv.stop(0);
  }

  @Test
  void shouldTellWhatHasKnownVulnerabilitiesOnEveryPageOfTheAnswer() throws Exception {
    answers.add(
        """
        {"results":[{"vulns":[{"id":"GHSA-1","modified":"2026-01-01T00:00:00Z"}],
                     "next_page_token":"more \\"of\\" it"},{}]}\
        """);
    answers.add("{\"results\":[{\"vulns\":[{\"id\":\"CVE-2\"}]}]}");

    Program found =
        ask(
            sbom(
                folder,
                component("org.x", "bad", "1.0", MIT),
                component("org.x", "good", "2", MIT)));

    assertThat(found.end()).isEqualTo(1);
    assertThat(found.said())
        .contains("pkg:maven/org.x/bad@1.0  CVE-2 GHSA-1")
        .contains("2 package URLs asked for, 1 with known vulnerabilities.");
    assertThat(asked).hasSize(2);
    assertThat(asked.getFirst())
        .isEqualTo(
            "{\"queries\":[{\"package\":{\"purl\":\"pkg:maven/org.x/bad@1.0\"}},"
                + "{\"package\":{\"purl\":\"pkg:maven/org.x/good@2\"}}]}");
    assertThat(asked.getLast()).contains("page_token").doesNotContain("good");
  }

  @Test
  void shouldAskForAPackageOfNpmUnderItsOwnName() throws Exception {
    answers.add("{\"results\":[{},{}]}");

    Program found = ask(sbom(folder, component("org.webjars.npm", "govuk-frontend", "5.1", MIT)));

    assertThat(found.end()).isZero();
    assertThat(asked.getFirst()).contains("\"pkg:npm/govuk-frontend@5.1\"");
  }

  @Test
  void shouldNotTakeAnAnswerThatIsNoneForAGoodOne() throws Exception {
    answers.add("{\"results\":[]}");

    Program failed = ask(sbom(folder, component("org.x", "bad", "1.0", MIT)));

    assertThat(failed.end()).isEqualTo(2);
    assertThat(failed.said()).contains("OSV gave 0 answers to 1 questions");
  }

  @Test
  void shouldSayThatItCouldNotAsk() throws Exception {
    Program failed = ask(sbom(folder, component("org.x", "bad", "1.0", MIT)));

    assertThat(failed.end()).isEqualTo(2);
    assertThat(failed.said()).contains("OSV could not be asked").contains("status 503");
  }

  @Test
  void shouldBeStartedByItsScriptWhichSaysThatItIsUntried() throws Exception {
    answers.add("{\"results\":[{}]}");
    Path sbom = sbom(folder, component("org.x", "good", "2", MIT));

    assertThat(Program.script("ask-osv", "--help").said()).contains("UNTRIED");
    assertThat(Program.script("ask-osv", "--at", server(), sbom).end()).isZero();
  }

  private Program ask(Path sbom) throws Exception {
    return Program.run("AskOsv", "--at", server(), sbom);
  }

  private String server() {
    return "http://127.0.0.1:" + osv.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      String answer = answers.poll();
      byte[] body = (answer == null ? "away" : answer).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer == null ? 503 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
