package org.guildhall.portal.supplier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supplier sees all of its tender before it submits it, and keeps it. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class TenderCheckTest {
  private static final String ID = EveryPage.ID.toString();
  private static final String API = "/api/v1/tenders/" + ID;
  private static final String PAGE = "/tenders/" + ID;
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE";
  private static final String CONTENT =
      """
      {"answers":[{"criterionId":"%1$s","text":"With three people.\\nIn two weeks."}],
       "price":{"unitPrices":[{"itemId":"%1$s","price":10.5}],"total":13125},
       "declarations":{"notExcluded":true,"independentlyPrepared":true,"acceptsConditions":true,
         "associatedPersons":[{"name":"Dock Ltd","identifier":"0123","role":"hosts the pages"}]},
       "documents":[{"documentId":"%1$s","name":"method.pdf"}]}\
      """
          .formatted(ID);

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void aWholeDraft() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(World.BRIGHTPATH, "Brightpath Digital Ltd", "SUPPLIER", Role.BIDDER);
    world.answers("GET /api/v1/procurements/" + ID, Samples.procurement(EveryPage.ID, ""));
    tenderIs("DRAFT", "{\"number\":2,\"ready\":true,\"content\":" + CONTENT + "}");
    lacks("");
  }

  private void tenderIs(String status, String draft) {
    world.answers(
        "GET " + API,
        """
        {"id":"%1$s","version":5,"procurementId":"%1$s","lotId":"%1$s","status":"%2$s","submittedVersion":1,
         "deadline":"2027-02-01T12:00:00Z","draft":%3$s,
         "documents":[{"id":"%1$s","size":20480,"sealedSha256":"00","uploadedAt":"2027-01-20T17:00:00Z"}],
         "room":{"used":20480,"left":100000,"most":120480}}\
        """
            .formatted(ID, status, draft));
  }

  private void lacks(String missing) {
    world.answers(
        "GET " + API + "/readiness",
        "{\"ready\":%b,\"missing\":[%s],\"doubts\":[]}".formatted(missing.isEmpty(), missing));
  }

  private Reader sam() {
    return Reader.of(base).signsIn("sam.brightpath");
  }

  private HttpResponse<byte[]> file(Reader reader, String path) throws Exception {
    var request = HttpRequest.newBuilder(base.resolve(path)).header("Cookie", reader.cookies());
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> pdf) throws Exception {
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(pdf.headers().firstValue("Cache-Control")).contains("no-store");
    try (var document = Loader.loadPDF(pdf.body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static String keyOn(Reader page) {
    return page.page().select("[name=copyKey]").val();
  }

  @Test
  void shouldShowAllOfATenderWithAWayToChangeEachAnswer() {
    Reader sam = sam().goesTo(PAGE + "/submit");

    sam.sees("Waiting list pages")
        .sees("Northbridge City Council (lead authority), Eastmere Borough Council")
        .sees("Lot 1: Pages")
        .sees("Brightpath Digital Ltd")
        .sees("1 February 2027 at midday, London time")
        .sees("Asked: How will you do it?")
        .sees("With three people. In two weeks.")
        .sees("1,250 year £10.50 £13,125")
        .sees("Total for all buyers £13,125")
        .sees("Dock Ltd 0123 hosts the pages")
        .sees("method.pdf 20 January 2027 at 5pm 20 KB")
        .sees("When you submit, your tender is sealed");
    assertThat(sam.page().select("main a[href*='/edit#']").eachAttr("href"))
        .contains(
            PAGE + "/edit#answers-0-text",
            PAGE + "/edit#price-unitPrices-0-price",
            PAGE + "/edit#price-total",
            PAGE + "/edit#declarations-notExcluded",
            PAGE + "/edit#file");
    Reader form = sam().goesTo(PAGE + "/edit");
    for (String link : sam.page().select("main a[href*='/edit#']").eachAttr("href")) {
      String field = link.substring(link.indexOf('#') + 1);
      assertThat(form.page().getElementById(field)).as(field).isNotNull();
    }
  }

  @Test
  void shouldTellWhatIsMissingOnTheFormBesideItsField() {
    tenderIs(
        "DRAFT", "{\"number\":2,\"ready\":false,\"content\":{\"answers\":[],\"documents\":[]}}");
    lacks(
        """
        {"field":"answers[%1$s]","message":"Answer “Approach”"},
        {"field":"price.unitPrices[%1$s]","message":"Give a unit price for “Licence”"},
        {"field":"declarations.acceptsConditions","message":"Accept the published conditions"}\
        """
            .formatted(ID));

    Reader sam = sam().goesTo(PAGE + "/edit").presses("Save and check before submitting");

    assertThat(sam.page().title()).startsWith("Error: ");
    assertThat(sam.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly(
            "#answers-0-text", "#price-unitPrices-0-price", "#declarations-acceptsConditions");
    for (Element link : sam.page().select(".govuk-error-summary a")) {
      String field = link.attr("href").substring(1);
      assertThat(sam.page().getElementById(field)).as(field).isNotNull();
      assertThat(sam.page().getElementById(field + "-error").text()).contains(link.text());
    }
    // Who comes to the check all the same finds what is missing there, and no way to submit.
    sam.goesTo(PAGE + "/submit").sees("What is missing").doesNotSee("Submit the tender");
    assertThat(sam.page().select("main a[href$='#answers-0-text']").eachText())
        .contains("Answer “Approach”");
  }

  @Test
  void shouldKeepTheKeyTheSameUntilTheTenderIsSubmitted() {
    Reader sam = sam().goesTo(PAGE + "/submit");
    String key = keyOn(sam);
    assertThat(key).hasSize(43);
    assertThat(keyOn(sam.goesTo(PAGE + "/submit"))).isEqualTo(key);
    sam.page().selectFirst("[name=keepCopy]").attr("checked", "");

    sam.presses("Submit the tender").sees("Your tender is in.");

    assertThat(world.last("POST " + API + "/submission").body()).contains(key);
    assertThat(keyOn(sam.goesTo(PAGE + "/submit"))).hasSize(43).isNotEqualTo(key);
  }

  @Test
  void shouldKeepNoCopyUnlessAsked() {
    sam().goesTo(PAGE + "/submit").presses("Submit the tender").sees("Your tender is in.");

    assertThat(world.last("POST " + API + "/submission").body()).doesNotContain("copyKey\":\"");
  }

  @Test
  void shouldGiveTheKeyAsAFile() {
    Reader sam = sam().goesTo(PAGE + "/submit");
    String key = keyOn(sam);
    Element form = sam.page().selectFirst("[formaction]").closest("form");
    form.attr("action", PAGE + "/submit/key");

    sam.presses("Download the key").sees(key).sees("Version: 2").sees("Lot 1: Pages");

    assertThat(sam.headers().get("content-disposition").getFirst())
        .contains("attachment", "copy-key-");
  }

  @Test
  void shouldKeepTheTenderAsPdfAndJsonBeforeItIsSubmitted() throws Exception {
    Reader sam = sam();

    assertThat(text(file(sam, PAGE + "/copy.pdf")))
        .contains("Waiting list pages", "Northbridge City Council", "Brightpath Digital Ltd")
        .contains("Lot 1: Pages", "With three people.", "£13,125", "method.pdf", "Dock Ltd");
    var json = file(sam, PAGE + "/copy.json");
    assertThat(json.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(new String(json.body(), UTF_8))
        .contains("\"total\":13125", "With three people.", "How will you do it?", "method.pdf");
  }

  @Test
  void shouldShowATenderThatIsTooLongForAPdfAsAPageToPrint() {
    String longest = CONTENT.replace("With three people.", "x ".repeat(210_000));
    tenderIs("DRAFT", "{\"number\":2,\"ready\":true,\"content\":" + longest + "}");

    sam()
        .goesTo(PAGE + "/copy.pdf")
        .sees("This is too long for a PDF. Print this page instead.")
        .sees("Total for all buyers £13,125");
  }

  @Test
  void shouldReadTheCopyWithItsKeyAndSayThatAnotherIsNotItsKey() {
    tenderIs("SUBMITTED", "null");
    world.answers("GET " + API + "/quality", 409, Samples.problem(409, "not-opened", "x"));
    world.answers(
        "POST " + API + "/own-copy",
        409,
        Samples.problem(409, "no-copy", "x", "copyKey", "This is not the key of your copy."));

    Reader sam = sam().goesTo(PAGE + "/copy").presses("Read the copy");
    sam.sees("Enter the key of your copy");
    sam.enters("copyKey", KEY).presses("Read the copy").sees("This is not the key of your copy.");
    assertThat(sam.page().select("[name=copyKey]").val()).isEqualTo(KEY);
    world.answers("POST " + API + "/own-copy", CONTENT);
    sam.presses("Read the copy").sees("With three people.").sees("£13,125");

    sam.presses("Download for programs (JSON)").sees("With three people.");
    assertThat(world.calls()).noneMatch(call -> call.request().contains(KEY));
  }

  @Test
  void shouldShowEachEnvelopeWithoutAKeyOnceItIsOpened() {
    tenderIs("OPENED", "null");
    world.answers(
        "GET " + API + "/quality",
        "{\"answers\":[{\"criterionId\":\"%1$s\",\"text\":\"As opened.\"}],\"declarations\":null,\"documents\":[{\"documentId\":\"%1$s\",\"name\":\"method.pdf\"}]}"
            .formatted(ID));
    world.answers("GET " + API + "/price", 409, Samples.problem(409, "not-opened", "x"));

    Reader sam = sam().goesTo(PAGE + "/copy");
    sam.sees("As opened.").sees("Total without VAT Not given");
    assertThat(sam.page().select("a[href=" + PAGE + "/documents/" + ID + "]").text())
        .isEqualTo("method.pdf");

    world.answers("GET " + API + "/price", "{\"unitPrices\":[],\"total\":99}");
    sam().goesTo(PAGE + "/copy").sees("£99");
  }

  @Test
  void shouldNameOnAReceiptWhatItIsForAndHowToVerifyIt() throws Exception {
    submitted();

    assertThat(text(file(sam(), PAGE + "/receipts.pdf")))
        .contains("Waiting list pages", "Northbridge City Council", "Brightpath Digital Ltd")
        .contains("Lot 1: Pages", "Total without VAT", "Submitted, version 2")
        .contains("Received 20 January 2027 at 5pm, London time", "Entry 8 of 9", "cdcd")
        .contains("What follows", "How to verify this", "/log");
  }

  @Test
  void shouldKeepTheAssessmentSummary() throws Exception {
    submitted();

    assertThat(text(file(sam(), PAGE + "/summary.pdf")))
        .contains("Assessment summary", "Waiting list pages", "Your scores", "The winner's scores")
        .contains("Hash of the sealed tender", "cdcd", "What follows", "notify a claim");
  }

  private void submitted() {
    world.answers(
        "GET " + API + "/receipts",
        """
        [{"receiptId":"%1$s","act":"submitted","procurementId":"%1$s","lotId":"%1$s","tenderId":"%1$s",
          "tenderVersion":2,"sealedHash":"cdcd","receivedAt":"2027-01-20T17:00:00Z","note":"guildhall","leafHash":"ef",
          "logIndex":7,"treeSize":9,"proofLink":"/log","supersededBy":null,"supersededAt":null}]\
        """
            .formatted(ID));
  }
}
