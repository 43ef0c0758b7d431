package org.guildhall.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.guildhall.kit.testing.TableRights;
import org.guildhall.portal.testing.PortalWorld;
import org.junit.jupiter.api.Test;

/** The portal keeps nothing but what it can read again, who has signed out, and its audit trail. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class TableRightsTest {
  @Inject AgroalDataSource database;

  @Test
  void shouldKeepEveryTableThatIsNotKnownToChange() throws SQLException {
    Set<String> changing = new HashSet<>(TableRights.CHANGING_IN_EVERY_SERVICE);
    changing.add("search_entry");
    changing.add("ended_session");

    assertThat(TableRights.of(database).changing()).isEqualTo(changing);
  }

  @Test
  void shouldRefuseServiceAndOwnerAlikeToChangeWhatIsKept() throws SQLException {
    assertThat(TableRights.of(database).mistakes()).isEmpty();
  }
}
