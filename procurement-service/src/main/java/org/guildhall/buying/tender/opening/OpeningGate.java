package org.guildhall.buying.tender.opening;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.buying.tender.counting.Counting;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;

/** Whether the time has come for an opening, and whether the authority takes part in it. */
@ApplicationScoped
public class OpeningGate {
  private final AgroalDataSource database;
  private final Openings openings;
  private final QualityConsensus consensus;
  private final OwnNotices notices;
  private final Clock clock;

  OpeningGate(
      AgroalDataSource database,
      Openings openings,
      QualityConsensus consensus,
      OwnNotices notices,
      Clock clock) {
    this.database = database;
    this.openings = openings;
    this.consensus = consensus;
    this.notices = notices;
    this.clock = clock;
  }

  public void mustTakePart(Actor actor, ProcurementStage procurement) {
    if (!procurement.isBuyer(actor.mustActForSome())) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION,
          "Your authority does not take part in this procurement");
    }
  }

  void mustBeTimeToPropose(ProcurementStage procurement, Envelope envelope) {
    mustBeTime(procurement, envelope, Act.PROPOSE_PRICE_OPENING);
  }

  void mustBeTimeToApprove(ProcurementStage procurement, Envelope envelope) {
    mustBeTime(procurement, envelope, Act.APPROVE_PRICE_OPENING);
  }

  /** The deadline that was published is in the log; nobody opens before it by changing a table. */
  void mustBeTimeByTheLog(Counting counting, Instant now) {
    Instant until = counting.until();
    if (until != null && now.isBefore(until)) {
      throw ProblemException.of(
          OpeningProblem.TOO_EARLY_TO_OPEN,
          "Tenders are opened after the deadline that the log states: " + UkDates.written(until));
    }
  }

  private void mustBeTime(ProcurementStage procurement, Envelope envelope, Act ofPrices) {
    switch (envelope) {
      case QUALITY -> {
        // An amendment that is on its way may put the deadline off.
        notices.mustNotBeOnTheWay(procurement.id());
        mustBeAfterTheDeadline(procurement);
      }
      case PRICE -> {
        mustBeAfterTheOpeningOfQuality(procurement.id());
        procurement.mustBe(ofPrices, clock.instant());
      }
    }
  }

  private void mustBeAfterTheDeadline(ProcurementStage procurement) {
    try (Connection connection = database.getConnection()) {
      TenderTables.holdOffSubmissions(connection, procurement.id());
      if (!isSealed(connection, procurement.id())) {
        throw ProblemException.of(
            OpeningProblem.TOO_EARLY_TO_OPEN,
            "Tenders are opened after the deadline"
                + Optional.ofNullable(procurement.tendersUntil())
                    .map(until -> ": " + UkDates.written(until))
                    .orElse(""));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The deadline could not be read", failed);
    }
  }

  /** By the database's clock, the same that let tenders in. */
  private static boolean isSealed(Connection connection, UUID procurementId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select status = 'PUBLISHED' and published_at is not null
                   and tenders_until <= guildhall_now()
            from procurement where id = ?
            """)) {
      select.setObject(1, procurementId);
      try (ResultSet found = select.executeQuery()) {
        return found.next() && found.getBoolean(1);
      }
    }
  }

  private void mustBeAfterTheOpeningOfQuality(UUID procurementId) {
    if (!openings.isOpened(procurementId, Envelope.QUALITY)) {
      throw ProblemException.of(
          OpeningProblem.TOO_EARLY_TO_OPEN, "Quality is opened and assessed first");
    }
    if (consensus.lockedOnAllLots(Set.of(procurementId)).isEmpty()) {
      throw ProblemException.of(
          OpeningProblem.TOO_EARLY_TO_OPEN,
          "Prices are opened when the quality consensus is locked on all lots");
    }
    consensus.mustStand(procurementId);
  }
}
