package org.guildhall.buying.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** However much bidders wrote, and however many there are: whoever assesses reads it in pieces. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class BoundedSheetsTest {
  private static final int LONGEST_ANSWER = 50_000;
  private static final int MOST_DOCUMENTS = 100;
  private static final int SHEET = 5_000;

  /** Ends with letters of its own, so that a shortened answer is noticed. */
  private static String answer(Bidding bidding) {
    String end = "so says " + bidding.supplier().id();
    return "€".repeat(LONGEST_ANSWER - end.length()) + end;
  }

  private static Bidding longest(JointBuying published) {
    Bidding bidding = Bidding.in(published).started();
    for (int i = 0; i < MOST_DOCUMENTS; i++) {
      bidding.uploaded("%03d-%s.txt".formatted(i, "n".repeat(190)), "document " + i);
    }
    bidding.save(bidding.content(answer(bidding), "480.00"));
    bidding.submit().statusCode(201);
    return bidding;
  }

  @Test
  void shouldShowLongAnswersInFullAndOneAtATime() {
    JointBuying published = JointAssessment.published();
    Bidding longest = longest(published);
    var joint = JointAssessment.sealed(published).declared();
    Person evaluator = joint.evaluator(0);
    String sheet = "/api/v1/evaluations/" + published.procurement();

    assertThat(pages(evaluator, sheet, "lots.tenders.flatten().tenderId"))
        .hasSize(4)
        .doesNotHaveDuplicates();
    String part =
        "/tenders/%s/criteria/%s".formatted(longest.id(), joint.criteria("good").getFirst());
    evaluator
        .get(sheet + part)
        .statusCode(200)
        .body("text", is(answer(longest)))
        .body("documents", hasSize(MOST_DOCUMENTS));
    assertThat(pages(joint.lead().opener(), joint.path() + "/opened-tenders", "items.id"))
        .hasSize(6)
        .doesNotHaveDuplicates();
    evaluator.get(longest.path() + "/quality").statusCode(200).body("answers", hasSize(2));
  }

  /** The tenders on all pages, each page as small as it has to be. */
  private static List<String> pages(Person person, String path, String ids) {
    List<String> all = new ArrayList<>();
    String after = "";
    do {
      var page = person.get(path + "?limit=2&after=" + after).statusCode(200).extract();
      assertThat(page.asByteArray()).as(path).hasSizeLessThan(SHEET);
      all.addAll(page.jsonPath().getList(ids));
      after = page.jsonPath().getString("next");
    } while (after != null);
    return all;
  }
}
