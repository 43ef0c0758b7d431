package org.guildhall.buying.assessment.moderation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.buying.assessment.evaluation.EvaluationProblem;
import org.guildhall.buying.assessment.panel.Panel;
import org.guildhall.buying.assessment.panel.PanelStage;
import org.guildhall.buying.tender.counting.Counting;
import org.guildhall.buying.tender.log.CommitmentLog;
import org.guildhall.buying.tender.log.Statement;
import org.guildhall.buying.tender.log.tree.Digest;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/**
 * That the quality consensus was locked, and on which scores, as a signed statement of the log
 * ({@code guildhall consensus v1}). It states a hash of scores and reasons and never these: a
 * random salt beside the scores keeps anybody from trying all scores there could be. Whoever writes
 * in the tables neither locks a consensus with it nor changes one that is locked.
 */
@ApplicationScoped
public class StatedConsensus {
  private static final String KIND = "consensus";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 32;

  private final AgroalDataSource database;
  private final ConsensusScores scores;
  private final CommitmentLog log;

  StatedConsensus(AgroalDataSource database, ConsensusScores scores, CommitmentLog log) {
    this.database = database;
    this.scores = scores;
    this.log = log;
  }

  /** States what is agreed now, in the transaction that locks it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void state(UUID procurementId, Instant at) {
    keepFreshSalt(procurementId, at);
    log.enter(
        log.sign(
            Ids.next(),
            procurementId,
            Statement.of(KIND)
                .with("act", "locked")
                .with("procurement", procurementId)
                .with("scores", hash(procurementId, salt(procurementId).orElseThrow()))
                .with("at", at)));
  }

  /** Whether the log states that it was locked. */
  @Transactional(Transactional.TxType.SUPPORTS)
  boolean isStated(UUID procurementId) {
    return stated(procurementId).isPresent();
  }

  /** Whether it was locked before there were such statements, and prices wait for one. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean isWanting(Panel panel) {
    UUID id = panel.procurementId();
    return panel.stage() == PanelStage.AGREED
        && !isStated(id)
        && !Counting.of(log.walk(id)).pricesAreOpen();
  }

  /**
   * Refuses to go on with scores that nobody locked: to open prices, to rank, to award.
   *
   * @throws ProblemException CONSENSUS_IN_DOUBT if the log states no lock or one on other scores
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void mustStand(UUID procurementId) {
    Optional<String> stated = stated(procurementId);
    if (stated.isPresent()) {
      mustBeWhatWasLocked(procurementId, stated.get());
    } else if (!wasLockedBeforeThereWereStatements(procurementId)) {
      throw ProblemException.of(
          EvaluationProblem.CONSENSUS_IN_DOUBT,
          "The log does not state that the quality consensus was locked. The moderator can lock it"
              + " again as long as the prices are sealed.");
    }
  }

  /**
   * Refuses to open prices before the statement has its place in the tree: one that has none yet
   * leaves no trace when it is removed.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void mustHaveItsPlace(UUID procurementId) {
    if (log.about(procurementId).stream().anyMatch(entry -> log.placeSoon(entry).isEmpty())) {
      throw ProblemException.of(
          KitProblem.UNAVAILABLE, "The lock of the quality consensus is on its way into the log.");
    }
  }

  private void mustBeWhatWasLocked(UUID procurementId, String stated) {
    boolean same =
        salt(procurementId).filter(salt -> hash(procurementId, salt).equals(stated)).isPresent();
    if (!same) {
      throw ProblemException.of(
          EvaluationProblem.CONSENSUS_IN_DOUBT,
          "The agreed scores are not those that were locked: somebody changed them in the"
              + " database. Nothing is opened, ranked or awarded on them.");
    }
  }

  /** Then prices were opened without such a statement, and the log has lost none. */
  private boolean wasLockedBeforeThereWereStatements(UUID procurementId) {
    Counting counting = Counting.of(log.walk(procurementId));
    return counting.problems().isEmpty() && counting.pricesAreOpen();
  }

  private Optional<String> stated(UUID procurementId) {
    return log.signedAbout(procurementId).stream()
        .filter(logged -> logged.kind().equals(KIND))
        .filter(logged -> logged.id("procurement").equals(procurementId))
        .map(logged -> logged.must("scores"))
        .reduce((earlier, later) -> later);
  }

  private String hash(UUID procurementId, byte[] salt) {
    TreeSet<String> lines = new TreeSet<>();
    for (Map<UUID, ConsensusScore> ofTender : scores.currentOf(procurementId).values()) {
      for (ConsensusScore score : ofTender.values()) {
        lines.add(
            score.tenderId()
                + " "
                + score.criterionId()
                + " "
                + score.score()
                + " "
                + Digest.sha256(score.reason().getBytes(StandardCharsets.UTF_8)).hex());
      }
    }
    String text = HexFormat.of().formatHex(salt) + "\n" + String.join("\n", lines);
    return "sha256:" + Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** One that is there already serves as well: who put it there sees the scores beside it. */
  private void keepFreshSalt(UUID procurementId, Instant at) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into consensus_salt (procurement_id, salt, locked_at) values (?, ?, ?)
                on conflict do nothing
                """)) {
      insert.setObject(1, procurementId);
      insert.setBytes(2, salt);
      insert.setObject(3, at.atOffset(ZoneOffset.UTC));
      insert.execute();
    } catch (SQLException failed) {
      throw new IllegalStateException("The lock of the consensus could not be stated", failed);
    }
  }

  private Optional<byte[]> salt(UUID procurementId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select salt from consensus_salt where procurement_id = ?")) {
      select.setObject(1, procurementId);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The lock of the consensus could not be read", failed);
    }
  }
}
