package org.guildhall.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Outboxed;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What this service tells the others, as it really tells it: every kind of fact is brought about
 * through the API, must fit its schema and must be the committed sample that the receivers' tests
 * read. Run with {@code -Dcontracts.update=true} to write the samples anew.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ContractsTest {

  private static final Path CONTRACTS = Path.of("../deploy/contracts");
  private static final Map<String, Object> LINE =
      Map.of(
          "cpv",
          "72212000",
          "item",
          "Licence for one crew",
          "unit",
          "licence",
          "quantity",
          40,
          "annualBudget",
          24000,
          "previousUnitPrice",
          612.5,
          "earliestStart",
          "2027-04-01",
          "latestStart",
          "2027-10-01",
          "standards",
          List.of("Open Referral UK"),
          "currentContract",
          Map.of(
              "supplier", "Old Systems Ltd",
              "end", "2027-09-30",
              "extensions", "2 × 12 months",
              "noticePeriodDays", 90));

  @Inject AgroalDataSource database;

  private final Map<String, Outboxed> facts = new TreeMap<>();

  @BeforeEach
  void bringAboutEveryFact() {
    organisations();
    Posted posted = Posted.open().amended();
    support(posted);
    Handed.in(posted);
    posted.closed();
    posted
        .author()
        .post(
            posted.path("/outcome"),
            Map.of("kind", "ADOPTED", "statement", "We use what Eastmere built"))
        .statusCode(200);
    tell(posted.id());
    Posted withdrawn = Posted.open();
    withdrawn
        .author()
        .post(withdrawn.path("/withdrawal"), Map.of("reason", "The need is gone"))
        .statusCode(200);
    tell(withdrawn.id());
  }

  @Test
  void shouldTellWhatTheSchemasPromiseAndTheSamplesShow() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Outboxed> fact : facts.entrySet()) {
      Path folder = CONTRACTS.resolve(fact.getValue().topic()).resolve(fact.getKey());
      String sample = Sample.of(fact.getValue().payload());
      String committed = Sample.committed(folder.resolve("samples/typical.json"), sample);
      if (!committed.equals(sample)) {
        wrong.add(fact.getKey() + " is not its sample but " + sample);
      }
      schema(folder)
          .validate(new ObjectMapper().readTree(committed))
          .forEach(fault -> wrong.add(fact.getKey() + " " + fault));
    }

    assertThat(wrong).isEmpty();
    assertThat(facts).hasSize(16);
  }

  @Test
  void shouldCarryNoPersonsNameOrAddress() {
    String everything = facts.values().toString();

    assertThat(everything).doesNotContain("@").doesNotContain("Admin of").doesNotContain("authors");
  }

  private static JsonSchema schema(Path folder) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(folder.resolve("v1.schema.json")));
  }

  private void organisations() {
    Org authority = Org.combinedAuthority("Two Rivers Combined Authority");
    Org council = Org.council("Northbridge City Council");
    Map<String, Object> member = Map.of("organisationId", council.id(), "from", "2024-04-01");
    String path = "/api/v1/organisations/" + authority.id();
    authority
        .admin()
        .put(path + "/constituents", "*", Map.of("constituents", List.of(member)))
        .statusCode(200);
    Person operator = Person.operator();
    operator.post(path + "/suspension", Map.of("reason", "Enquiry")).statusCode(200);
    operator.post(path + "/reinstatement").statusCode(200);
    tell(authority.id());
    Org taken = Org.registered("Taken Ltd", "SUPPLIER");
    operator
        .post("/api/v1/organisations/" + taken.id() + "/release", Map.of("reason", "Not theirs"))
        .statusCode(200);
    tell(taken.id());
    Person leaver = council.member(Role.BUYER, Role.AUTHOR);
    String membership = leaver.get("/api/v1/me").extract().path("memberships[0].id");
    leaver
        .delete("/api/v1/organisations/" + council.id() + "/members/" + membership)
        .statusCode(204);
    tell(UUID.fromString(membership));
  }

  private void support(Posted posted) {
    Person buyer = posted.council().member(Role.BUYER);
    Map<String, Object> stated =
        Map.of(
            "rung",
            "BOUND",
            "quantityBand",
            Map.of("min", 30, "max", 50),
            "quantity",
            40,
            "decisionReference",
            "Cabinet 2026/12",
            "lines",
            List.of(LINE));
    String id = buyer.put(posted.path("/support"), stated).statusCode(200).extract().path("id");
    buyer.delete(posted.path("/support?decisionReference=Cabinet+2027/3")).statusCode(204);
    tell(UUID.fromString(id));
  }

  private void tell(UUID aggregate) {
    for (Outboxed fact : Outboxed.about(database, aggregate)) {
      facts.putIfAbsent(fact.type(), fact);
    }
  }
}
