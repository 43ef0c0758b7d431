package org.guildhall.marketplace.letter.address;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.guildhall.kit.base.actor.Actor;

/**
 * Where letters go: the addresses that the identity provider has verified, of people who belong to
 * an organisation.
 */
@ApplicationScoped
public class Addresses {

  private static final String LEARN =
      """
      insert into person_address (subject, email, confirmed_at)
      select ?, ?, now()
      where exists (select 1 from membership where subject = ? and ended_at is null)
      on conflict (subject) do update set email = excluded.email, confirmed_at = now()
      """;

  /** Whoever belongs nowhere gets no letters. */
  private static final String FORGET =
      """
      delete /* background */ from person_address a
      where not exists (
        select 1 from membership m where m.subject = a.subject and m.ended_at is null)
      """;

  private static final int ENOUGH_PEOPLE = 50_000;

  private final AgroalDataSource database;

  /** So that not every page somebody opens costs a write. */
  private final Cache<String, String> learned =
      Caffeine.newBuilder()
          .maximumSize(ENOUGH_PEOPLE)
          .expireAfterWrite(Duration.ofHours(1))
          .build();

  Addresses(AgroalDataSource database) {
    this.database = database;
  }

  /** Of somebody who has come in; nothing is kept of who belongs to no organisation. */
  public void meet(Actor person) {
    String email = person.email().orElse("");
    if (!email.equals(learned.getIfPresent(person.subject())) && learn(person)) {
      learned.put(person.subject(), email);
    }
  }

  /**
   * Of somebody who joins in the present transaction, which may yet be rolled back.
   *
   * @return whether it is known now
   */
  public boolean learn(Actor person) {
    if (!person.isSignedIn() || person.email().isEmpty()) {
      return false;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement learn = connection.prepareStatement(LEARN)) {
      learn.setString(1, person.subject());
      learn.setString(2, person.email().get());
      learn.setString(3, person.subject());
      return learn.executeUpdate() > 0;
    } catch (SQLException failed) {
      throw new IllegalStateException("The address could not be kept", failed);
    }
  }

  /**
   * Removes the addresses of those who belong nowhere any more.
   *
   * @return how many
   */
  public int forgetWhoLeft() {
    try (Connection connection = database.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      int gone = forget.executeUpdate();
      if (gone > 0) {
        // Whoever joins again is learned again.
        learned.invalidateAll();
      }
      return gone;
    } catch (SQLException failed) {
      throw new IllegalStateException("The addresses could not be removed", failed);
    }
  }
}
