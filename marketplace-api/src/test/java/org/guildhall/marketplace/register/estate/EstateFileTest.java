package org.guildhall.marketplace.register.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.marketplace.fixture.Person.anybody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Org;
import org.junit.jupiter.api.Test;

/** A register sorted by what its contracts are worth, page by page and as a file. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class EstateFileTest {

  @Inject SignedContracts signed;
  @Inject ObjectMapper json;

  /** Dirhams are not so many pounds, and what states no value is not worth nothing. */
  @Test
  void shouldPutWhatIsWorthMostPoundsFirstAndWhatCannotBeComparedLast() {
    Org council = Org.council("Comparing Council");
    signs(council, "Vans", "900000", "AED");
    signs(council, "Bins", "3000", "GBP");
    signs(council, "Free", "0", "GBP");
    signs(council, "Roofs", "3000", "GBP");
    council
        .member(Role.BUYER)
        .post(estate(council), Map.of("title", "Telephones", "end", "2028-01-31"))
        .statusCode(201);
    signs(council, "Software", "20000.50", "GBP");

    List<String> onePage = titles(council, 100);

    assertThat(onePage).containsExactly("Software", "Roofs", "Bins", "Free", "Telephones", "Vans");
    assertThat(titles(council, 1)).isEqualTo(onePage);
    assertThat(titles(council, 4)).isEqualTo(onePage);
  }

  @Test
  void shouldHandOutWhatARegisterIsNarrowedToInItsOrderWithNamesAndCurrencies() {
    Org council = Org.council("Filing Council");
    council
        .member(Role.BUYER)
        .post(
            estate(council),
            Map.of(
                "title", "=1+1 \"bins\"",
                "supplier", "Bright Ltd",
                "end", "2029-01-31",
                "amount", 1000.5,
                "cpv", List.of("90511000")))
        .statusCode(201);
    signs(council, "Vans", "900000", "AED");
    signs(council, "Roofs", "3000", "GBP");
    signs(council, "Roofs of schools", "5000", "GBP");

    Response file = anybody().get(estate(council) + "/export?sort=value&valueTo=3000");
    List<String> lines = lines(file);

    assertThat(file.contentType()).startsWith("text/csv");
    assertThat(file.header("Content-Disposition")).contains("attachment", "contracts.csv");
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .startsWith("\"contract\",\"supplier\",\"start\",\"end\"")
        .contains("\"amount without VAT\",\"amount with VAT\",\"currency\"");
    assertThat(lines.get(1))
        .startsWith("\"Roofs\"")
        .contains("\"3000\",\"\",\"GBP\"", "\"signed on Guildhall\"");
    assertThat(lines.get(2))
        .startsWith("\"'=1+1 \"\"bins\"\"\",\"Bright Ltd\",\"\",\"2029-01-31\"")
        .contains("\"GBP\",\"Refuse collection services (90511000)\"", "\"own register\"");
    assertThat(lines(anybody().get(estate(council) + "/export?q=vans")).get(1))
        .contains("\"900000\",\"\",\"AED\"");
  }

  @Test
  void shouldHandOutEveryContractOnceHoweverManyThereAre() {
    Org council = Org.council("Large Council");
    for (int number = 1; number <= 1001; number++) {
      signs(council, "Contract " + number, "" + number % 7, "GBP");
    }

    for (String order : List.of("latest", "ending", "value")) {
      List<String> lines = lines(anybody().get(estate(council) + "/export?sort=" + order));

      assertThat(lines).as(order).hasSize(1002).doesNotHaveDuplicates();
    }
  }

  private void signs(Org council, String title, String amount, String currency) {
    UUID contract = UUID.randomUUID();
    Map<String, Object> told =
        Map.of(
            "id",
            contract,
            "title",
            title,
            "buyer",
            Map.of("organisationId", council.id(), "name", "The council"),
            "value",
            Map.of("amount", new BigDecimal(amount), "currency", currency),
            "endsOn",
            "2030-03-31");
    signed.handle(
        new ReceivedFact(
            UUID.randomUUID(),
            "contracts",
            "contract.signed",
            contract,
            1,
            Instant.now(),
            written(told),
            json));
  }

  private String written(Object told) {
    try {
      return json.writeValueAsString(told);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** In the order of their values, through as many pages as it takes. */
  private static List<String> titles(Org council, int limit) {
    List<String> titles = new ArrayList<>();
    String after = "";
    while (after != null) {
      Response page =
          anybody().get(estate(council) + "?sort=value&limit=" + limit + "&after=" + after);
      titles.addAll(page.then().statusCode(200).extract().<List<String>>path("items.title"));
      after = page.path("next");
    }
    return titles;
  }

  private static List<String> lines(Response file) {
    return Arrays.asList(file.then().statusCode(200).extract().asString().split("\r\n"));
  }

  private static String estate(Org council) {
    return "/api/v1/organisations/" + council.id() + "/estate";
  }
}
