package org.guildhall.marketplace.letter.buying;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.marketplace.letter.About;
import org.guildhall.marketplace.letter.LetterConfig;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.Letters;
import org.guildhall.marketplace.letter.Recipients;
import org.jspecify.annotations.Nullable;

/** Suppliers who responded to a challenge are told that what came of it is to be bought. */
@ApplicationScoped
class TellResponders implements FactHandler {

  /** A read across features on purpose; whoever took the response back wants to know no more. */
  private static final String RESPONDERS =
      """
      select distinct supplier_id from response
      where challenge_id = ? and status not in ('DRAFT', 'WITHDRAWN')
      """;

  private final AgroalDataSource database;
  private final Letters letters;
  private final LetterConfig config;
  private final Clock clock;

  TellResponders(AgroalDataSource database, Letters letters, LetterConfig config, Clock clock) {
    this.database = database;
    this.letters = letters;
    this.config = config;
    this.clock = clock;
  }

  /** What is read of a {@code procurement.published} fact. */
  record Published(
      UUID id,
      @Nullable UUID challengeId,
      @Nullable String title,
      @Nullable Instant publishedAt,
      @Nullable Instant tendersUntil) {

    boolean isNews(Instant since) {
      return publishedAt != null && publishedAt.isAfter(since);
    }
  }

  @Override
  public String topic() {
    return "procurements";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (!fact.type().equals("procurement.published")) {
      return;
    }
    Published procurement = fact.as(Published.class);
    Instant until = procurement.tendersUntil();
    if (procurement.challengeId() == null
        || until == null
        || !procurement.isNews(clock.instant().minus(config.newsFor()))) {
      return;
    }
    letters.write(
        procurement.id(),
        LetterKind.PROCUREMENT_PUBLISHED,
        Recipients.holding(responders(procurement.challengeId()), Role.BIDDER),
        About.of(procurement.id()),
        Map.of("title", String.valueOf(procurement.title()), "until", UkDates.written(until)));
  }

  private Set<UUID> responders(UUID challenge) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(RESPONDERS)) {
      select.setObject(1, challenge);
      Set<UUID> suppliers = new HashSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          suppliers.add(row.getObject(1, UUID.class));
        }
      }
      return suppliers;
    } catch (SQLException failed) {
      throw new IllegalStateException("Who responded could not be read", failed);
    }
  }
}
