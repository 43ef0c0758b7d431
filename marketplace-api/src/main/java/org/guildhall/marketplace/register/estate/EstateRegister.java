package org.guildhall.marketplace.register.estate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.hibernate.Session;

/** Puts what published notices say of contracts into the register, many at once. */
@ApplicationScoped
public class EstateRegister {

  /**
   * Hearing of a contract again changes its one entry. Whatever the order in which the notices
   * come, the one published last wins; what it does not say stays as it was.
   */
  private static final String RECORD =
      """
      insert into estate_entry as known (id, organisation_id, source, source_key, notice_id, as_of,
          title, supplier, supplier_id, starts_on, ends_on, latest_end, extension, amount,
          amount_gross, currency, buyers, cpv, ended_early, recorded_at)
      select id, organisation, 'NOTICE', key, notice, "asOf", title, supplier, "supplierId", start,
          "end", "latestEnd", extension, amount, "amountGross", currency, buyers, cpv, "endedEarly", :now
      from jsonb_to_recordset(cast(:contracts as jsonb)) as heard(id uuid, organisation uuid, key text,
          notice uuid, "asOf" timestamptz, title text, supplier text, "supplierId" uuid, start date,
          "end" date, "latestEnd" date, extension text, amount numeric, "amountGross" numeric,
          currency text, buyers int, cpv text[], "endedEarly" boolean)
      on conflict (organisation_id, source, source_key) do update set
          version = known.version + 1,
          as_of = greatest(known.as_of, excluded.as_of),
          notice_id = case when excluded.as_of >= known.as_of then excluded.notice_id else known.notice_id end,
          ends_on = case when excluded.as_of >= known.as_of then excluded.ends_on else known.ends_on end,
          ended_early = case when excluded.as_of >= known.as_of then excluded.ended_early else known.ended_early end,
          latest_end = case when excluded.as_of >= known.as_of then excluded.latest_end else known.latest_end end,
          buyers = greatest(known.buyers, excluded.buyers),
          cpv = case when cardinality(excluded.cpv) > 0 and excluded.as_of >= known.as_of or cardinality(known.cpv) = 0
              then excluded.cpv else known.cpv end,
          title = case when excluded.as_of >= known.as_of
              then coalesce(excluded.title, known.title) else coalesce(known.title, excluded.title) end,
          supplier = case when excluded.as_of >= known.as_of
              then coalesce(excluded.supplier, known.supplier) else coalesce(known.supplier, excluded.supplier) end,
          supplier_id = case when excluded.as_of >= known.as_of
              then coalesce(excluded.supplier_id, known.supplier_id) else coalesce(known.supplier_id, excluded.supplier_id) end,
          starts_on = case when excluded.as_of >= known.as_of
              then coalesce(excluded.starts_on, known.starts_on) else coalesce(known.starts_on, excluded.starts_on) end,
          extension = case when excluded.as_of >= known.as_of
              then coalesce(excluded.extension, known.extension) else coalesce(known.extension, excluded.extension) end,
          amount = case when excluded.currency is not null and (excluded.as_of >= known.as_of or known.currency is null)
              then excluded.amount else known.amount end,
          amount_gross = case when excluded.currency is not null and (excluded.as_of >= known.as_of or known.currency is null)
              then excluded.amount_gross else known.amount_gross end,
          currency = case when excluded.currency is not null and (excluded.as_of >= known.as_of or known.currency is null)
              then excluded.currency else known.currency end
      """;

  private final Session session;
  private final ObjectMapper json;
  private final Clock clock;

  EstateRegister(Session session, ObjectMapper json, Clock clock) {
    this.session = session;
    this.json = json;
    this.clock = clock;
  }

  private record Row(UUID id, @JsonUnwrapped PublishedContract contract) {}

  /**
   * @param contracts in the order in which they were published, as far as that is known
   * @return how many entries are new or were brought up to date
   */
  @Transactional
  public int record(Collection<PublishedContract> contracts) {
    int entries = 0;
    for (List<Row> part : withoutRepetition(contracts)) {
      entries +=
          session
              .createNativeQuery(RECORD)
              .setParameter("contracts", text(part))
              .setParameter("now", clock.instant())
              .executeUpdate();
    }
    return entries;
  }

  /**
   * One statement cannot change an entry twice: the second notice about it goes into a second part.
   */
  private static List<List<Row>> withoutRepetition(Collection<PublishedContract> contracts) {
    Map<String, Integer> times = new HashMap<>();
    List<List<Row>> parts = new ArrayList<>();
    for (PublishedContract contract : contracts) {
      int part = times.merge(contract.organisation() + " " + contract.key(), 1, Integer::sum) - 1;
      if (part == parts.size()) {
        parts.add(new ArrayList<>());
      }
      parts.get(part).add(new Row(Ids.next(), contract));
    }
    return parts;
  }

  private String text(List<Row> rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("Contracts are plain records", unwritable);
    }
  }
}
