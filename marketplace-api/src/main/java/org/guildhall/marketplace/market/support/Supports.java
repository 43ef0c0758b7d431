package org.guildhall.marketplace.market.support;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.marketplace.market.support.SupportView.Supporter;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.OrganisationStatus;
import org.jspecify.annotations.Nullable;

/** The councils' support. */
@ApplicationScoped
class Supports implements PanacheRepositoryBase<Support, UUID> {

  /** With its lines; withdrawn support too. */
  Optional<Support> of(UUID challenge, UUID organisation) {
    return find(
            "select s from Support s left join fetch s.lines"
                + " where s.challenge = ?1 and s.organisation = ?2",
            challenge,
            organisation)
        .singleResultOptional();
  }

  List<Support> current(UUID challenge) {
    return list(
        "select distinct s from Support s left join fetch s.lines"
            + " where s.challenge = ?1 and s.withdrawnAt is null order by s.statedAt, s.id",
        challenge);
  }

  /** A row of the summary as the query yields it. */
  record Row(
      UUID organisation,
      String name,
      OrganisationKind kind,
      OrganisationStatus status,
      Rung rung,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable BigDecimal quantity,
      @Nullable String unit,
      Instant statedAt) {

    Supporter supporter() {
      return new Supporter(
          new OrganisationRef(organisation, name, kind, status),
          rung,
          min == null && max == null ? null : new SupportView.Band(min, max),
          quantity,
          unit,
          statedAt);
    }
  }

  List<Supporter> summary(UUID challenge) {
    return getEntityManager()
        .createQuery(
            "select new org.guildhall.marketplace.market.support.Supports$Row(o.id, o.name, o.kind,"
                + " o.status, s.commitment.rung, s.commitment.quantityMin,"
                + " s.commitment.quantityMax, s.commitment.quantity,"
                + " (select case when min(l.unit) = max(l.unit) then min(l.unit) else null end"
                + " from DemandLine l where l.support = s), s.statedAt)"
                + " from Support s join Organisation o on o.id = s.organisation"
                + " where s.challenge = :challenge and s.withdrawnAt is null"
                + " order by s.statedAt, s.id",
            Row.class)
        .setParameter("challenge", challenge)
        .getResultStream()
        .map(Row::supporter)
        .toList();
  }
}
