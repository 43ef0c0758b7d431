package org.guildhall.buying.consortium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.fixture.Stage;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** An agreement that was written elsewhere goes before the members as a document. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class AgreementAnnexTest {
  private static final String TEXT = "We buy together, as the annex says.";
  private static final byte[] TERMS = "The terms.\n".getBytes(UTF_8);
  private static final byte[] OTHER_TERMS = "Other terms.\n".getBytes(UTF_8);

  @Test
  void shouldLetMembersAcceptTextAndDocumentTogether() {
    var buying = Scenarios.at(Stage.JOINED, 2);
    String textAlone = writes(buying, TEXT).extract().path("agreement.hash");

    String both =
        uploads(buying, "Terms of ours.txt", TERMS)
            .statusCode(200)
            .body("agreement.version", equalTo(2))
            .body("agreement.text", equalTo(TEXT))
            .body("agreement.annex.name", equalTo("Terms of ours.txt"))
            .body("agreement.annex.size", equalTo(TERMS.length))
            .body("agreement.annex.sha256", equalTo(sha256(TERMS)))
            .extract()
            .path("agreement.hash");

    assertThat(both).isEqualTo(sha256((TEXT + "\0" + sha256(TERMS)).getBytes(UTF_8)));
    assertThat(textAlone).isEqualTo(sha256(TEXT.getBytes(UTF_8)));
    accepts(buying, textAlone).spec(problem(ConsortiumProblem.OTHER_AGREEMENT));
    accepts(buying, both).statusCode(200);
    uploads(buying, "The same.txt", TERMS).body("agreement.version", equalTo(2));
    shouldBeAccepted(buying, true);
  }

  @Test
  void shouldForgetAcceptancesWhenTheDocumentIsReplacedOrRemoved() {
    var buying = Scenarios.at(Stage.JOINED, 2);
    writes(buying, TEXT);
    accepts(buying, uploads(buying, "terms.txt", TERMS).extract().path("agreement.hash"))
        .statusCode(200);

    String replaced =
        uploads(buying, "terms.txt", OTHER_TERMS)
            .body("agreement.version", equalTo(3))
            .extract()
            .path("agreement.hash");
    shouldBeAccepted(buying, false);
    accepts(buying, replaced).statusCode(200);
    removes(buying)
        .statusCode(200)
        .body("agreement.version", equalTo(4))
        .body("agreement.annex", nullValue());
    shouldBeAccepted(buying, false);
    removes(buying).spec(problem(KitProblem.ILLEGAL_STATE));
    buying
        .lead()
        .buyer()
        .get(buying.consortiumPath() + "/agreement/annex")
        .spec(problem(KitProblem.NOT_FOUND));
  }

  @Test
  void shouldKeepTheDocumentWhenTheTextIsWrittenAnew() {
    var buying = Scenarios.at(Stage.JOINED, 2);
    uploads(buying, "terms.txt", TERMS)
        .body("agreement.version", equalTo(1))
        .body("agreement.text", containsString("annexed to this version"));
    removes(buying).spec(problem(KitProblem.ILLEGAL_STATE));

    writes(buying, TEXT)
        .body("agreement.version", equalTo(2))
        .body("agreement.annex.name", equalTo("terms.txt"));
    removes(buying).body("agreement.text", equalTo(TEXT));
  }

  @Test
  void shouldLetMembersAndInvitedCouncilsReadItAndNobodyElse() {
    var buying = Scenarios.at(Stage.INVITED, 2);
    uploads(buying, "Terms of ours.txt", TERMS).statusCode(200);
    var annex = buying.consortiumPath() + "/agreement/annex";
    var invited = buying.others().getFirst();
    var stranger = Marketplace.council("Stranger " + UUID.randomUUID());

    for (var reader : new Person[] {buying.lead().approver(), invited.buyer()}) {
      var file = reader.get(annex).statusCode(200).extract();
      assertThat(file.asByteArray()).isEqualTo(TERMS);
      assertThat(file.header("Content-Disposition"))
          .contains("attachment", "Terms%20of%20ours.txt");
    }
    stranger.buyer().get(annex).spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
    Person.anybody().get(annex).then().statusCode(401);
    stranger.buyer().get(buying.consortiumPath()).body("agreement.annex", nullValue());
    invited
        .buyer()
        .post(buying.consortiumPath() + "/refusal", Map.of("reason", "No budget"))
        .statusCode(200);
    invited.buyer().get(annex).spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
  }

  @Test
  void shouldTakeOnlyWhatOfficesWriteAndOnlyUntilItIsConstituted() {
    var buying = Scenarios.at(Stage.CONSTITUTED, 2);
    uploads(buying, "terms.txt", TERMS).spec(problem(KitProblem.ILLEGAL_STATE));
    removes(buying).spec(problem(KitProblem.ILLEGAL_STATE));

    var forming = Scenarios.at(Stage.JOINED, 2);
    uploads(forming, "terms.exe", TERMS).spec(problem(KitProblem.UNSUPPORTED_TYPE));
    uploads(forming, "terms.pdf", TERMS).spec(problem(KitProblem.UNSUPPORTED_TYPE));
    uploads(forming, "terms.txt", new byte[0]).spec(problem(KitProblem.INVALID_INPUT));
    forming.lead().buyer().get(forming.consortiumPath()).body("agreement", nullValue());
  }

  private static ValidatableResponse writes(JointBuying buying, String text) {
    return buying
        .lead()
        .buyer()
        .put(buying.consortiumPath() + "/agreement", Map.of("text", text))
        .statusCode(200);
  }

  private static ValidatableResponse uploads(JointBuying buying, String name, byte[] content) {
    return buying
        .lead()
        .buyer()
        .uploads(buying.consortiumPath() + "/agreement/annex", name, content);
  }

  private static ValidatableResponse removes(JointBuying buying) {
    return buying.lead().buyer().asks().delete(buying.consortiumPath() + "/agreement/annex").then();
  }

  private static ValidatableResponse accepts(JointBuying buying, String hash) {
    return buying
        .lead()
        .approver()
        .post(buying.consortiumPath() + "/agreement/acceptance", Map.of("hash", hash));
  }

  private static void shouldBeAccepted(JointBuying buying, boolean accepted) {
    buying
        .lead()
        .buyer()
        .get(buying.consortiumPath())
        .body("members.findAll { it.lead }.acceptedAgreement", contains(accepted));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
