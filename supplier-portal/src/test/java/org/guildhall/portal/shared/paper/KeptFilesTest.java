package org.guildhall.portal.shared.paper;

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
import org.guildhall.kit.base.id.Ids;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agreements and notices are kept as files that say what they are about and how to verify them. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class KeptFilesTest {
  private static final String ID = EveryPage.ID.toString();
  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(EveryPage.ID, "Northbridge City Council", "UNITARY", Role.BUYER);
  }

  private String text(String path, String cookies) throws Exception {
    var request = HttpRequest.newBuilder(base.resolve(path)).header("Cookie", cookies).build();
    var file = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(".pdf");
    try (var document = Loader.loadPDF(file.body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void shouldKeepTheAgreementOfAConsortium() throws Exception {
    String cookies = Reader.of(base).signsIn("nadia.northbridge").cookies();

    assertThat(text("/consortia/" + ID + "/agreement.pdf", cookies))
        .contains("Consortium agreement", "Lead authority", "Hash of text and document (SHA-256)")
        .contains("Members and what they accepted", "The agreement", "How to verify this");
  }

  @Test
  void shouldKeepANoticeThatAnybodyReads() throws Exception {
    // A published notice never changes, and the file of another test's with this id is kept.
    String notice = Ids.next().toString();
    world.answers(
        "GET /api/v1/notices/" + notice,
        """
        {"releases":[{"ocid":"ocds-guildhall-1","date":"2026-12-01T09:00:00Z","tag":["tender"],
          "parties":[{"id":"a","name":"Northbridge City Council","roles":["buyer"]}],
          "tender":{"title":"Waiting list pages","description":"Tŷ ŵyr","documents":[{"id":"1","noticeType":"UK4"}]}}]}\
        """);

    assertThat(text("/notices/" + notice + "/notice.pdf", ""))
        .contains("Waiting list pages", "UK4 tender notice", "1 December 2026 at 9am, London time")
        .contains("ocds-guildhall-1", "Northbridge City Council", "Tŷ ŵyr")
        .contains("How to verify this", "/notices/" + notice.substring(0, 18));
  }
}
