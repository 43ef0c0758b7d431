package org.guildhall.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.RefusalTest.Row;
import org.guildhall.marketplace.fixture.Market;
import org.guildhall.marketplace.fixture.Market.Somebody;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint against the people of a council and a supplier that are active, suspended and
 * reinstated; and against somebody whose membership has ended.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class SuspensionTest {

  private static final String SUSPENDED = "organisation-suspended";

  /** What only takes back, a suspended organisation does too. */
  private static final Set<String> TAKES_BACK = Set.of("POST /responses/{response}/withdrawal");

  /** Whom a row names, of the two organisations. */
  private static List<Somebody> allowed(Market market, Row row) {
    Set<String> names = market.expand(row.allowed());
    return market.everybodyRefusedFirst(names).stream()
        .filter(somebody -> names.contains(somebody.name()))
        .filter(somebody -> somebody.name().matches("(own|supplier) .*"))
        .toList();
  }

  private static String slug(HttpResponse<String> response) {
    String body = response.body();
    return body.contains("/" + SUSPENDED + "\"") ? SUSPENDED : "";
  }

  /** What is a person's own, such as their letters, is so in every organisation. */
  private static boolean needsARole(Row row) {
    return !row.call().contains(" /me/")
        && !List.of(row.allowed()).contains("SIGNED_IN")
        && !List.of(row.allowed()).contains("ALL");
  }

  @Test
  void shouldLetASuspendedOrganisationReadAndTakeBackAndDoNothingElse() {
    Market market = Market.bringAbout();
    List<UUID> both =
        allowed(market, new Row("", "own ADMIN", "supplier ADMIN")).stream()
            .map(somebody -> somebody.person().organisation())
            .toList();
    // A supplier need not be verified, but only who was is suspended.
    judge(both.getLast(), "verification");
    both.forEach(id -> judge(id, "suspension"));
    List<String> wrong = new ArrayList<>();
    for (Row row : RefusalTest.ROWS) {
      String expected =
          row.method().equals("GET") || TAKES_BACK.contains(row.call()) || !needsARole(row)
              ? ""
              : SUSPENDED;
      for (Somebody somebody : allowed(market, row)) {
        HttpResponse<String> response = RefusalTest.call(market, row, somebody.person());
        if (!slug(response).equals(expected) || response.statusCode() >= 500) {
          wrong.add(row.call() + " by " + somebody.name() + " answered " + response.statusCode());
        }
      }
    }

    assertThat(both).hasSize(2);
    assertThat(wrong).isEmpty();
    both.forEach(id -> judge(id, "reinstatement"));
    Row again = new Row("POST /challenges/{open}/closure", "own AUTHOR");
    Somebody author = allowed(market, again).getFirst();
    assertThat(slug(RefusalTest.call(market, again, author.person()))).isEmpty();
  }

  private static void judge(UUID organisation, String verdict) {
    Person.operator()
        .post("/api/v1/organisations/" + organisation + "/" + verdict, Map.of("reason", "Enquiry"))
        .statusCode(200);
  }

  @Test
  void shouldRefuseTheNextWriteOfSomebodyWhoseMembershipHasEnded() {
    Org council = Org.council("Leavers Council");
    Person author = council.member(Role.AUTHOR);
    String membership = author.get("/api/v1/me").extract().path("memberships[0].id");
    author.asks().body("{}").post("/api/v1/challenges").then().statusCode(400);

    council
        .admin()
        .delete("/api/v1/organisations/" + council.id() + "/members/" + membership)
        .statusCode(204);

    author.asks().body("{}").post("/api/v1/challenges").then().statusCode(403);
  }
}
