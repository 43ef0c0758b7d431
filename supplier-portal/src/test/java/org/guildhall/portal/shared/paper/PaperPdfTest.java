package org.guildhall.portal.shared.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildhall.portal.testing.PortalWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Files that people keep can be read by everybody, and by their screen readers. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class PaperPdfTest {
  @Inject PaperPdf pdf;
  @Inject PaperLayout layout;

  @BeforeAll
  static void aValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static Paper paper() {
    return Paper.of("Receipts for a tender", "Waiting list pages, Lot 1: Pages")
        .line("Procurement", "Waiting list pages")
        .line("Hash of the sealed tender (SHA-256)", "ab".repeat(32))
        .part("Price")
        .table(
            new PaperTable(
                "Prices in pounds, without VAT",
                List.of("Item", "Price"),
                1,
                List.of(new PaperTable.Row(List.of("Licence", "£1,250.50"), "/edit#price"))))
        .part("What follows", "/edit#next")
        .text("Two people open it.\nNobody reads it before.");
  }

  private static List<String> breaches(byte[] file) throws Exception {
    var flavour = PDFAFlavour.fromString("ua1");
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).as("assertions made").isPositive();
      return result.isCompliant()
          ? List.of()
          : result.getTestAssertions().stream().map(TestAssertion::getMessage).toList();
    }
  }

  private byte[] made(Paper paper) throws IOException {
    return layout.pdf(layout.html(paper).orElseThrow());
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void shouldBeATaggedPdfWithTitleLanguageAndTextThatCanBeSelected() throws Exception {
    byte[] file = made(paper());

    assertThat(breaches(file)).isEmpty();
    try (PDDocument document = Loader.loadPDF(file)) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("en-GB");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Receipts for a tender: Waiting list pages, Lot 1: Pages");
      assertThat(catalog.getStructureTreeRoot().getCOSObject().getDictionaryObject(COSName.K))
          .isNotNull();
    }
    assertThat(text(file))
        .contains("Receipts for a tender", "Waiting list pages", "ab".repeat(20), "£1,250.50")
        .contains("Two people open it.", "1 of 1")
        // What can be changed on a page cannot be on paper.
        .doesNotContain("Change");
  }

  @Test
  void shouldWriteWelshAndSayWhatTheFontLacksByItsName() throws Exception {
    byte[] file =
        made(
            Paper.of("Crynodeb", "Tŷ ŵyr")
                .text(
                    "Ẁ ŵ ŷ Ŷ – we are glad \uD83D\uDE00\uFE0F, \u4F60, \uE000, \u0007 and \u200Bhidden"));

    assertThat(breaches(file)).isEmpty();
    assertThat(text(file).replaceAll("\\s+", " "))
        .contains("Tŷ ŵyr", "Ẁ ŵ ŷ Ŷ", "[grinning face],", "[cjk unified ideographs 4f60]")
        .contains("[private use area e000]", "[U+0007] and hidden");
  }

  @Test
  void shouldShowWhatLooksLikeAPageAsItWasWrittenAndFetchNothing() throws Exception {
    String hostile =
        "</p><img src=\"file:///etc/hostname\" /><style>@import url(http://x/y)</style>{x} &amp;";

    byte[] file = made(Paper.of("Title {a}", hostile).text(hostile).line(hostile, hostile));

    assertThat(breaches(file)).isEmpty();
    assertThat(text(file).replaceAll("\\s+", ""))
        .contains(hostile.replaceAll("\\s+", ""), "Title{a}");
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void shouldTakeManyPagesAndShowWhatIsTooLongAsAPageToPrint() throws Exception {
    Paper many = Paper.of("Summary", "Long");
    IntStream.range(0, 40).forEach(i -> many.part("Criterion " + i).text("Reason. ".repeat(100)));

    byte[] file = made(many);

    assertThat(breaches(file)).isEmpty();
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(5);
    }
    Paper tooLong = Paper.of("Summary", "Long").text("x".repeat(PaperLayout.LONGEST));
    assertThat(pdf.download(tooLong, "summary").getMediaType().getSubtype()).isEqualTo("html");
  }

  @Test
  void shouldMakeAFileOfATextWithoutABlankThatIsJustShortEnough() throws Exception {
    String word = "x".repeat(PaperLayout.LONGEST - 10_000);

    byte[] file = made(Paper.of("Summary", "Long").text(word).line("Hash", "ab".repeat(32)));

    assertThat(text(file).chars().filter(letter -> letter == 'x').count())
        .isGreaterThanOrEqualTo(word.length());
  }

  @Test
  void shouldCutOnlyWordsLongerThanAnyAndNeverInAnEntity() {
    String html = layout.html(Paper.of("T", "A").text("&".repeat(450)).text("y".repeat(200))).get();

    assertThat(html).contains("y".repeat(200)).doesNotContain("& ", "a mp;", "am p;", "amp ;");
    assertThat(html.split("\\s")).allSatisfy(word -> assertThat(word.length()).isLessThan(420));
  }

  @Test
  void shouldNotWriteOutTheNamesOfMoreCharactersThanAFileHas() {
    assertThat(layout.html(Paper.of("T", "A").text("\u4F60".repeat(PaperLayout.LONGEST / 4))))
        .isEmpty();
  }
}
