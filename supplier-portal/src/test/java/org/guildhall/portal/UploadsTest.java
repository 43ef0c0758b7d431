package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.document.DocumentLimits;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with a file is said beside it, on whichever page it was chosen. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class UploadsTest {
  private static final UUID ID = EveryPage.ID;
  private static final String EMPTY = "The file is empty";
  private static final String TOO_LARGE = "The file must be smaller than 25 MB";
  private static final int ONE_TOO_MANY = (int) DocumentLimits.OFFICE.maxBytes() + 1;

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
  }

  private Reader nadia() {
    world.memberOf(ID, "Northbridge City Council", "UNITARY", Role.ADMIN, Role.AUTHOR, Role.BUYER);
    return Reader.of(base).signsIn("nadia.northbridge");
  }

  private Reader sam() {
    world.memberOf(ID, "Brightpath Digital Ltd", "SUPPLIER", Role.ADMIN, Role.BIDDER);
    return Reader.of(base).signsIn("sam.brightpath");
  }

  @Test
  void shouldRefuseAnEmptyAndATooLargeFileOnEveryPageThatTakesOne() {
    SoftAssertions pages = new SoftAssertions();
    List<String> found = new ArrayList<>();
    for (Reader reader : List.of(nadia(), sam())) {
      for (String path : EveryPage.addresses()) {
        if (reader.goesTo(path).page().selectFirst("[type=file]") != null) {
          found.add(path);
          pages.assertThat(answer(reader, path, 0)).as(path).contains(EMPTY);
          pages.assertThat(answer(reader, path, ONE_TOO_MANY)).as(path).contains(TOO_LARGE);
        }
      }
    }
    assertThat(found).hasSizeGreaterThanOrEqualTo(3);
    pages.assertAll();
    assertThat(world.calls())
        .noneMatch(call -> call.request().matches("(POST|PUT) .*(documents|tenders).*"));
  }

  private static String answer(Reader reader, String path, int bytes) {
    reader.goesTo(path).sendsFile("terms.pdf", new byte[bytes]);
    return reader.page().select(".govuk-error-summary a[href=#file], .govuk-error-message").text();
  }

  @Test
  void shouldSayWhichKindsOfFileThereMayBe() {
    world.answers(
        "POST /api/v1/challenges/" + ID + "/documents",
        415,
        Samples.problem(415, "unsupported-type", "application/octet-stream is not accepted"));

    nadia()
        .goesTo("/challenges/" + ID + "/edit")
        .sendsFile("tool.exe", new byte[] {1, 2})
        .sees("The file must be PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, PNG or JPEG")
        .doesNotSee("octet-stream");
  }
}
