package org.guildhall.marketplace.register.estate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.Money;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.jspecify.annotations.Nullable;

/** Puts what was signed on Guildhall into the register of its buyer. */
@ApplicationScoped
class SignedContracts implements FactHandler {

  /** A buyer or supplier that is not known here is no reason to stop. */
  private static final String RECORD =
      """
      insert into estate_entry as known (id, organisation_id, source, source_key, as_of, title,
          supplier, supplier_id, starts_on, ends_on, amount, amount_gross, currency, buyers, cpv,
          recorded_at)
      select ?, buyer.id, 'CONTRACT', ?, ?, ?, ?, (select id from organisation where id = ?), ?, ?,
          ?, ?, ?, 1, ?, ?
      from organisation buyer where buyer.id = ?
      on conflict (organisation_id, source, source_key) do update
      set version = known.version + 1, as_of = excluded.as_of, title = excluded.title,
          supplier = excluded.supplier, supplier_id = excluded.supplier_id,
          starts_on = excluded.starts_on, ends_on = excluded.ends_on, amount = excluded.amount,
          amount_gross = excluded.amount_gross, currency = excluded.currency, cpv = excluded.cpv
      where excluded.as_of >= known.as_of
      """;

  private final AgroalDataSource database;

  SignedContracts(AgroalDataSource database) {
    this.database = database;
  }

  /** What is read of a {@code contract.signed} fact. */
  record Contract(
      UUID id,
      @Nullable String title,
      @Nullable List<String> cpv,
      @Nullable Party buyer,
      @Nullable Party supplier,
      @Nullable Value value,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn) {

    /** A side of the contract. */
    record Party(UUID organisationId, @Nullable String name) {}

    /** Net and gross. */
    record Value(
        @Nullable NetAmount amount, @Nullable GrossAmount amountGross, @Nullable String currency) {}
  }

  @Override
  public String topic() {
    return "contracts";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (!fact.type().equals("contract.signed")) {
      return;
    }
    Contract contract = fact.as(Contract.class);
    if (contract.buyer() == null || contract.endsOn() == null) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement record = connection.prepareStatement(RECORD)) {
      fill(connection, record, contract, Timestamp.from(fact.time()));
      record.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("A signed contract could not be registered", failed);
    }
  }

  private static void fill(
      Connection connection, PreparedStatement record, Contract contract, Timestamp told)
      throws SQLException {
    Contract.Party supplier = contract.supplier();
    Contract.Value value = contract.value();
    List<String> cpv = contract.cpv() == null ? List.of() : contract.cpv();
    Object[] values = {
      Ids.next(),
      contract.id().toString(),
      told,
      contract.title(),
      supplier == null ? null : supplier.name(),
      supplier == null ? null : supplier.organisationId(),
      contract.startsOn(),
      contract.endsOn(),
      value == null ? null : number(value.amount()),
      value == null ? null : number(value.amountGross()),
      value == null ? null : value.currency(),
      connection.createArrayOf("text", cpv.toArray()),
      told,
      contract.buyer() == null ? null : contract.buyer().organisationId()
    };
    for (int i = 0; i < values.length; i++) {
      record.setObject(i + 1, values[i]);
    }
  }

  private static @Nullable BigDecimal number(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
