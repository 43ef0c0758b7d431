package org.guildhall.buying.procurement.document;

import static org.guildhall.buying.fixture.Stage.PLANNED;
import static org.guildhall.kit.testing.ProblemMatchers.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** Documents of a procurement come to an end. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class DocumentQuotaTest {

  @Test
  void shouldTakeNoMoreDocumentsThanAProcurementMayHave() {
    var buying = Scenarios.at(PLANNED, 2);
    for (int number = 1; number <= 6; number++) {
      add(buying, number).statusCode(201);
    }

    add(buying, 7).spec(problem(KitProblem.TOO_LARGE));
  }

  private static ValidatableResponse add(JointBuying buying, int number) {
    byte[] text = ("Licences," + number).getBytes(StandardCharsets.UTF_8);
    return buying
        .lead()
        .buyer()
        .uploads(buying.procurementPath() + "/documents", number + ".csv", text);
  }
}
