package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People write at length, and paste what they wrote in Word. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class LongTextsTest {
  private static final UUID ID = EveryPage.ID;
  private static final String CHALLENGE = "/api/v1/challenges/" + ID;

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
  }

  private Reader nadia() {
    world.memberOf(
        ID,
        "Northbridge City Council",
        "UNITARY",
        Role.ADMIN,
        Role.AUTHOR,
        Role.BUYER,
        Role.APPROVER);
    return Reader.of(base).signsIn("olive.operator");
  }

  private Reader sam() {
    world.memberOf(ID, "Brightpath Digital Ltd", "SUPPLIER", Role.ADMIN, Role.BIDDER);
    return Reader.of(base).signsIn("sam.brightpath");
  }

  /** In Welsh, with curly quotes as a word processor makes them, line breaks and emoji. */
  private static String text(int letters) {
    String line = "“Mae’r ffôn yn canu o hyd” – tŷ, dŵr, gŵyl… 🗑️👩🏽‍🔧\n";
    int lines = (letters - 1) / line.length();
    return line.repeat(lines) + "”".repeat(letters - lines * line.length());
  }

  @Test
  void shouldTakeTwentyThousandLettersInEveryTextAreaOfEveryForm() {
    assertTaken(nadia(), 20);
    assertTaken(sam(), 3);
  }

  private static void assertTaken(Reader reader, int atLeast) {
    SoftAssertions forms = new SoftAssertions();
    int written = 0;
    for (String path : EveryPage.addresses()) {
      for (int form : reader.goesTo(path).formsToWriteIn()) {
        String sent = "form %d of %s".formatted(form, path);
        reader.goesTo(path).writesEverywhere(form, text(20_000));
        forms.assertThat(reader.status()).as(sent).isIn(200, 404, 422);
        forms.assertThat(reader.page().title()).as(sent).doesNotContain("too long");
        if (reader.status() == 422) {
          forms
              .assertThat(
                  reader.page().select("textarea").stream()
                      .map(area -> area.wholeText().replace("\r\n", "\n").strip()))
              .as("kept by " + sent)
              .contains(text(20_000));
        }
        written++;
      }
    }
    forms.assertThat(written).as("forms with text areas").isGreaterThanOrEqualTo(atLeast);
    forms.assertAll();
  }

  @Test
  void shouldSendTheWholeOfALongBrief() throws IOException {
    nadia()
        .goesTo("/challenges/" + ID + "/edit")
        .enters("problem.what", text(20_000))
        .presses("Save draft")
        .sees("Your draft is saved.");

    assertThat(sent("PUT " + CHALLENGE).at("/problem/what").asText()).isEqualTo(text(20_000));
  }

  @Test
  void shouldSendTheWholeOfALongAnswerToACriterion() throws IOException {
    sam()
        .goesTo("/tenders/" + ID + "/edit")
        .enters("answers[0].text", text(50_000))
        .presses("Save")
        .sees("Saved.");

    assertThat(sent("PUT /api/v1/tenders/" + ID).at("/answers/0/text").asText())
        .isEqualTo(text(50_000));
  }

  @Test
  void shouldSendTheWholeOfALongQuestionAndResponse() throws IOException {
    Reader sam = sam();
    sam.goesTo("/challenges/" + ID).enters("text", text(5_000)).presses("Send question");
    assertThat(sent("POST " + CHALLENGE + "/questions").at("/text").asText())
        .isEqualTo(text(5_000));

    String response = "/api/v1/responses/" + Samples.RESPONSE;
    world.answers("GET " + response, Samples.response("DRAFT"));
    world.answers("PUT " + response, Samples.response("DRAFT"));
    sam.goesTo("/responses/" + Samples.RESPONSE + "/edit")
        .enters("approach", text(20_000))
        .presses("Save draft");
    assertThat(sent("PUT " + response).at("/approach").asText()).isEqualTo(text(20_000));
  }

  @Test
  void shouldSendTheLongestTextThereIsTheAgreement() throws IOException {
    Reader nadia = nadia();
    nadia.goesTo("/consortia/" + ID + "/agreement");
    nadia.writesEverywhere(nadia.formsToWriteIn().getFirst(), text(200_000));

    assertThat(sent("PUT /api/v1/consortia/" + ID + "/agreement").at("/text").asText())
        .isEqualTo(text(200_000));
  }

  @Test
  void shouldNameTheFieldAndTheLimitBesideWhatWasTyped() {
    world.answers(
        "PUT " + CHALLENGE,
        400,
        Samples.problem(
            400, "invalid-input", "x", "problem.what", "must be at most 10000 characters"));

    Reader again =
        nadia()
            .goesTo("/challenges/" + ID + "/edit")
            .enters("problem.what", text(400_000))
            .presses("Save draft")
            .sees("must be at most 10000 characters");

    assertThat(again.page().selectFirst("[name='problem.what']").text().replace("\r\n", "\n"))
        .isEqualTo(text(400_000));
  }

  @Test
  void shouldSayWhatIsTooLongWhereEvenThatCannotBeRead() {
    Reader refused =
        nadia()
            .goesTo("/consortia/" + ID + "/decisions/new")
            .enters("question", "”".repeat(600_000))
            .presses("Put it to the members")
            .sees("What you sent is too long")
            .sees("your browser still has what you typed");

    assertThat(refused.status()).isEqualTo(413);
  }

  @Test
  void shouldTakeATenderOfEveryAnswerPriceAndPersonThatMayBe() {
    Reader sam = sam().goesTo("/tenders/" + ID + "/edit");
    for (int i = 1; i < 200; i++) {
      sam.adds("Save", "answers[" + i + "].text", "Yes");
    }
    for (int i = 1; i < 1_000; i++) {
      sam.adds("Save", "price.unitPrices[" + i + "].price", "1");
    }
    for (int i = 2; i < 100; i++) {
      sam.adds("Save", "declarations.associatedPersons[" + i + "].name", "Ann")
          .adds("Save", "declarations.associatedPersons[" + i + "].role", "Tests");
    }
    sam.presses("Save").sees("Saved.");

    assertThat(world.last("PUT /api/v1/tenders/" + ID).body().split("\"Ann\"")).hasSize(99);
  }

  private JsonNode sent(String request) throws IOException {
    return new ObjectMapper().readTree(world.last(request).body());
  }
}
