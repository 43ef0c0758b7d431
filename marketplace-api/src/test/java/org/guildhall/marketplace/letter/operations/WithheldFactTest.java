package org.guildhall.marketplace.letter.operations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.guildhall.kit.facts.event.KafkaSettings;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Person;
import org.junit.jupiter.api.Test;

/** What the buying has told of who tenders is no business of the operator. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class WithheldFactTest {

  private static final String DEAD_LETTERS = "/api/v1/operations/dead-letters";

  @Inject AgroalDataSource database;
  @Inject KafkaSettings kafka;

  @Test
  void shouldShowTheOperatorThatALetterWasSetAsideAndNotWhoseTenderItIsAbout() throws SQLException {
    UUID letter = setAside(kafka.topic("letters"));
    UUID notice = setAside(kafka.topic("notices"));

    Person olive = Person.operator();
    olive
        .get(DEAD_LETTERS + "/" + letter)
        .statusCode(200)
        .body("payload", equalTo("Withheld"))
        .body("aggregateId", nullValue());
    olive.get(DEAD_LETTERS + "?limit=100").body("items.payload", hasItem("Withheld"));
    olive.get(DEAD_LETTERS + "/" + notice).body("payload", containsString("TENDER_RECEIPT"));
  }

  /** As the inbox does with what it cannot read. */
  private UUID setAside(String topic) throws SQLException {
    UUID id = UUID.randomUUID();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into dead_letter (id, fact_id, topic, kafka_partition, kafka_offset, type,
                  aggregate_id, aggregate_version, fact_time, payload, reason)
                values (?, ?, ?, 0, 1, 'letter.caused', ?, 1, now(), ?, 'There are no words')
                """)) {
      insert.setObject(1, id);
      insert.setObject(2, UUID.randomUUID());
      insert.setString(3, topic);
      insert.setString(4, UUID.randomUUID().toString());
      insert.setString(5, "{\"kind\":\"TENDER_RECEIPT\"}");
      insert.executeUpdate();
    }
    return id;
  }
}
