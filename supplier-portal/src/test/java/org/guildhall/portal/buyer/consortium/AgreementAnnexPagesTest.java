package org.guildhall.portal.buyer.consortium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document that is part of the agreement: uploaded, read, accepted, replaced and removed. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class AgreementAnnexPagesTest {
  private static final String ID = "01990000-0000-7000-8000-0000000000c1";
  private static final String PAGE = "/consortia/" + ID + "/agreement";
  private static final String ANNEX = "/api/v1" + PAGE + "/annex";
  private static final String HASH = "ab".repeat(32);

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
  }

  private Reader nadia(String annex) {
    world.answers("GET /api/v1/consortia/" + ID, consortium(annex));
    return Reader.of(base).signsIn("nadia.northbridge").goesTo(PAGE);
  }

  private static String annexed() {
    return """
    {"name":"Terms of ours.pdf","sha256":"%s","size":20480,"mediaType":"application/pdf","addedAt":"2026-11-03T09:00:00Z"}\
    """
        .formatted("cd".repeat(32));
  }

  private static String consortium(String annex) {
    return """
    {"id":"%1$s","version":3,"challengeId":"01990000-0000-7000-8000-0000000000e1","name":"Waiting lists together",
     "status":"FORMING","leadId":"%2$s","leadName":"Northbridge City Council",
     "rules":{"quorumPercent":60,"votes":"ONE_EACH","costSplit":"EQUAL_PRICE","exitTerms":null,"liability":null,"callInDays":5},
     "members":[
      {"organisationId":"%2$s","name":"Northbridge City Council","status":"JOINED","lead":true,"joinedAt":"2026-11-01T09:00:00Z","acceptedAgreement":false,
       "commitment":null,"reason":null}],
     "agreement":{"version":2,"hash":"%3$s","text":"As the annex says.","annex":%4$s},
     "formedAt":"2026-11-01T09:00:00Z","constitutedAt":null,"member":true,
     "next":[{"act":"WRITE_AGREEMENT","by":"LEAD","role":"BUYER","organisationId":"%2$s","you":true,"waitedFor":false},
      {"act":"ACCEPT_AGREEMENT","by":"MEMBERS","role":"APPROVER","organisationId":"%2$s","you":true,"waitedFor":true}]}\
    """
        .formatted(ID, World.NORTHBRIDGE, HASH, annex);
  }

  @Test
  void shouldShowTheDocumentThatIsAcceptedWithTheText() {
    Reader nadia = nadia(annexed());

    nadia
        .sees("Terms of ours.pdf")
        .sees("20 KB")
        .sees("cd".repeat(32))
        .sees("You accept exactly this text and the annexed document, by their hash.");
    assertThat(nadia.page().select("a[download][href$='/annex']").attr("href"))
        .isEqualTo(PAGE + "/annex");
    nadia.goesTo(PAGE + "/annex");
    assertThat(nadia.headers().get("content-disposition").getFirst()).startsWith("attachment");
    nadia.goesTo(PAGE).presses("Accept this agreement");
    assertThat(world.last("POST /api/v1" + PAGE + "/acceptance").body()).contains(HASH);
  }

  @Test
  void shouldPutADocumentBeforeTheMembers() {
    Reader nadia = nadia("null").doesNotSee("Annexed document").sees("by its hash");

    nadia.sendsFile("Terms of ours.txt", "The terms.".getBytes(UTF_8));

    assertThat(world.last("POST " + ANNEX).request()).contains("name=Terms+of+ours.txt");
    assertThat(world.last("POST " + ANNEX).body()).isEqualTo("The terms.");
    nadia.sees("The document is before the members.");
  }

  @Test
  void shouldSayBesideItsFieldWhatIsWrongWithADocumentAndKeepTheText() {
    Reader nadia = nadia("null").sendsFile("terms.pdf", new byte[0]);

    assertThat(nadia.status()).isEqualTo(422);
    assertThat(nadia.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#file");
    assertThat(nadia.page().select("#file-error").text()).contains("The file is empty");
    assertThat(nadia.page().select("textarea").text()).isEqualTo("As the annex says.");
    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("POST " + ANNEX));
  }

  @Test
  void shouldRemoveTheDocument() {
    nadia(annexed())
        .presses("Remove the document")
        .sees("The document is no longer part of the agreement.");

    assertThat(world.calls()).anyMatch(call -> call.request().startsWith("DELETE " + ANNEX));
  }
}
