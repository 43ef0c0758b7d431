package org.guildhall.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Market;
import org.guildhall.marketplace.fixture.Market.Somebody;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Posted;
import org.junit.jupiter.api.Test;

/**
 * What is neither public nor the asker's answers exactly as what there is not: every endpoint,
 * asked by everybody who is refused for a real id and for one that nobody ever gave.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ExistenceTest {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern NAMED = Pattern.compile("\\{[a-z]+}");
  private static final Pattern HIDDEN = Pattern.compile("\\{(draft|response)}");

  @Test
  void shouldNotShowWhatIsNeitherPublicNorTheAskers() {
    Market market = Market.bringAbout();
    List<String> told = new ArrayList<>();
    for (RefusalTest.Row row : rows()) {
      if (!NAMED.matcher(row.path()).find()) {
        continue;
      }
      for (Somebody somebody : market.everybodyRefusedFirst(market.expand(row.allowed()))) {
        if (knows(somebody, row, market)) {
          continue;
        }
        String there = shown(RefusalTest.call(market, row, somebody.person()));
        String nowhere = shown(RefusalTest.call(market, unknown(row), somebody.person()));
        if (!there.equals(nowhere)) {
          told.add(row.call() + " by " + somebody.name() + "\n  " + there + "\n  " + nowhere);
        }
      }
    }

    assertThat(told).isEmpty();
  }

  @Test
  void shouldNotShowACouncilThatASupplierIsWritingAResponse() {
    Posted open = Posted.open(Org.council("Own Council"), Posted.brief("An open one"));
    Handed draft = Handed.draft(open, Org.supplier("Writing Ltd"));
    var unknown = "/api/v1/responses/" + UUID.randomUUID();

    assertThat(shown(open.author().plainly().send("GET", draft.path(""))))
        .isEqualTo(shown(open.author().plainly().send("GET", unknown)));
    assertThat(shown(assessed(open, draft.path("/assessment"))))
        .isEqualTo(shown(assessed(open, unknown + "/assessment")));
  }

  private static HttpResponse<String> assessed(Posted open, String path) {
    return open.author()
        .plainly()
        .header("If-Match", "*")
        .body(Map.of("shortlisted", false, "feedback", "Words"))
        .send("POST", path);
  }

  /** All there are, and those about a public challenge once more about one that is not. */
  private static List<RefusalTest.Row> rows() {
    List<RefusalTest.Row> rows = new ArrayList<>(RefusalTest.ROWS);
    RefusalTest.ROWS.stream()
        .filter(row -> row.path().contains("{open}"))
        .map(row -> new RefusalTest.Row(row.call().replace("{open}", "{draft}"), "OWN"))
        .forEach(rows::add);
    return rows;
  }

  /** Whoever is of the council or of the supplier whose thing it is, or whom an endpoint is for. */
  private static boolean knows(Somebody somebody, RefusalTest.Row row, Market market) {
    return market.expand(row.allowed()).contains(somebody.name())
        || somebody.name().startsWith("own ")
        || row.path().contains("{response}") && somebody.name().startsWith("supplier ");
  }

  /** Of what may be hidden the thing itself is another, of what is public what is inside. */
  private static RefusalTest.Row unknown(RefusalTest.Row row) {
    String id = UUID.randomUUID().toString();
    String call = row.call();
    String other =
        HIDDEN.matcher(call).find()
            ? HIDDEN.matcher(call).replaceFirst(id)
            : call.replaceFirst("\\{(?!council|open)[a-z]+}", id);
    return new RefusalTest.Row(other, row.allowed());
  }

  private static String shown(HttpResponse<String> response) {
    var headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
    return response.statusCode()
        + " "
        + ID.matcher(headers + " " + response.body()).replaceAll("…");
  }
}
