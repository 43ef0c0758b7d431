package org.guildhall.marketplace.letter.refusal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.letter.LetterGroup;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.refusal.RefusalView.OfLink;

/** A person says which groups of letters they do not want; the News list keeps them all. */
@ApplicationScoped
class RefuseLetters {

  private static final String LETTER =
      "select kind, subject from letter where id = ? and subject is not null";

  private static final String REFUSE =
      """
      insert into letter_refusal (subject, letter_group, refused_at) values (?, ?, now())
      on conflict do nothing
      """;

  private final AgroalDataSource database;
  private final RefusalLink link;

  RefuseLetters(AgroalDataSource database, RefusalLink link) {
    this.database = database;
    this.link = link;
  }

  private record Sent(LetterGroup group, String subject) {}

  /** What the link in a letter would refuse. */
  @Transactional
  public OfLink linked(String token) {
    return new OfLink(sent(token).group());
  }

  /** Refuses what the link in a letter is for; a second time changes nothing. */
  @Transactional
  public OfLink refuse(String token) {
    Sent letter = sent(token);
    if (letter.group().canBeRefused()) {
      add(letter.subject(), letter.group());
    }
    return new OfLink(letter.group());
  }

  @Transactional
  public RefusalView of(Actor person) {
    Set<LetterGroup> refused = EnumSet.noneOf(LetterGroup.class);
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select letter_group from letter_refusal where subject = ?")) {
      select.setString(1, person.subject());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          refused.add(LetterGroup.valueOf(row.getString(1)));
        }
      }
    } catch (SQLException failed) {
      throw failure(failed);
    }
    return new RefusalView(List.copyOf(refused));
  }

  /** From now on exactly these. */
  @Transactional
  public RefusalView change(Actor person, Set<LetterGroup> refused) {
    if (!refused.stream().allMatch(LetterGroup::canBeRefused)) {
      throw ProblemException.field("refused", "Letters that the law requires come always");
    }
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from letter_refusal where subject = ?")) {
      delete.setString(1, person.subject());
      delete.executeUpdate();
    } catch (SQLException failed) {
      throw failure(failed);
    }
    refused.forEach(group -> add(person.subject(), group));
    return new RefusalView(refused.stream().sorted().toList());
  }

  private void add(String subject, LetterGroup group) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(REFUSE)) {
      insert.setString(1, subject);
      insert.setString(2, group.name());
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private Sent sent(String token) {
    return link.letter(token)
        .flatMap(this::find)
        .orElseThrow(() ->
            ProblemException.of(
                RefusalProblem.LETTER_LINK_NOT_VALID,
                "This link is not one of ours, or its letter is kept no more."
                    + " Sign in to choose your letters."));
  }

  private Optional<Sent> find(UUID letter) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LETTER)) {
      select.setObject(1, letter);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Sent(LetterKind.valueOf(row.getString(1)).group(), row.getString(2)))
            : Optional.empty();
      }
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private static IllegalStateException failure(SQLException failed) {
    return new IllegalStateException("The refused letters could not be kept", failed);
  }
}
