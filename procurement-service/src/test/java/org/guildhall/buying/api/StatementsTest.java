package org.guildhall.buying.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Person;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.StatementCount;
import org.junit.jupiter.api.Test;

/** How many statements a hot read sends, whatever the number of members, lots and criteria. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class StatementsTest {
  @Inject AgroalDataSource database;

  @Test
  void shouldReadWithAFixedNumberOfStatements() {
    var buying = JointBuying.of(4).published();
    String ocid = buying.view().getString("ocid");

    assertStatements(Person.anybody(), "/api/v1/procurements", 1);
    assertStatements(Person.anybody(), "/api/v1/consortia", 1);
    assertStatements(Person.anybody(), "/api/v1/notices", 1);
    assertStatements(Person.anybody(), "/api/v1/ocds/" + ocid, 1);
    assertStatements(Person.anybody(), buying.consortiumPath(), 3);
    assertStatements(Person.anybody(), buying.procurementPath(), 9);
    assertStatements(Person.anybody(), buying.procurementPath() + "/questions", 3);
  }

  private void assertStatements(RequestSpecification request, String path, int most) {
    var statements = StatementCount.begin(database);
    request.get(path).then().statusCode(200);
    assertThat(statements.count()).as(path + "\n" + statements).isLessThanOrEqualTo(most);
  }
}
