package org.guildhall.marketplace.market.response;

import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Posted;
import org.guildhall.marketplace.fixture.Waiting;
import org.junit.jupiter.api.Test;

/** A supplier is given back at the moment in which somebody hands in a response in its name. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class GivenBackMeanwhileTest {

  private static final String SOMEBODY_WAITS =
      "select exists (select 1 from pg_locks where not granted"
          + " and pg_backend_pid() = any(pg_blocking_pids(pid)))";

  @Inject AgroalDataSource database;

  @Test
  void shouldNotHandInForASupplierThatIsGivenBackMeanwhile() throws SQLException {
    Posted posted = Posted.open();
    Handed draft = Handed.draft(posted);

    endsItsMembershipsWhile(draft, "/submission").spec(problem(KitProblem.NOT_YOUR_ORGANISATION));

    posted
        .author()
        .get(posted.path("/responses"))
        .body("items.id", not(hasItem(draft.id().toString())));
  }

  @Test
  void shouldNotConfirmForASupplierThatIsGivenBackMeanwhile() throws SQLException {
    Handed handed = Handed.in(Posted.open());

    endsItsMembershipsWhile(handed, "/confirmation")
        .spec(problem(KitProblem.NOT_YOUR_ORGANISATION));
  }

  /** As a release does it: the organisation is locked, the request was let in before. */
  private ValidatableResponse endsItsMembershipsWhile(Handed response, String act)
      throws SQLException {
    String id = "'" + response.supplier().id() + "'";
    try (Connection release = database.getConnection();
        Statement statement = release.createStatement()) {
      release.setAutoCommit(false);
      statement.execute("select id from organisation where id = " + id + " for no key update");
      var asked = CompletableFuture.supplyAsync(() -> response.bidder().post(response.path(act)));
      Waiting.until(() -> {
        try (var waits = statement.executeQuery(SOMEBODY_WAITS)) {
          return asked.isDone() || waits.next() && waits.getBoolean(1);
        }
      });
      statement.execute(
          "update membership set ended_at = now() where ended_at is null and organisation_id = "
              + id);
      release.commit();
      release.setAutoCommit(true);
      return asked.join();
    }
  }
}
