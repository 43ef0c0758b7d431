package org.guildhall.buying.contract.signed;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.contract.ContractStatus;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.jspecify.annotations.Nullable;

/** The signed contracts of an organisation, which everybody may read. */
@ApplicationScoped
class FindSigned {

  private static final String SIGNED =
      """
      select c.id, c.procurementId, c.lotNumber, c.lotTitle, c.buyerId, c.buyerName, c.supplierId,
        c.supplierName, c.amount, c.signedOn, c.createdAt
      from Contract c
      where c.status = :signed and (c.buyerId = :party or c.supplierId = :party)
        and (c.createdAt < :at or (c.createdAt = :at and c.id < :id))
      order by c.createdAt desc, c.id desc
      """;

  private final Contracts contracts;

  FindSigned(Contracts contracts) {
    this.contracts = contracts;
  }

  /** As buyer or as supplier, the latest first. */
  @Transactional
  public Page<SignedContract> of(UUID organisation, @Nullable String after, int limit) {
    Cursor behind = Cursor.latest(after);
    List<SignedContract> found =
        contracts
            .find(
                SIGNED,
                Parameters.with("signed", ContractStatus.SIGNED)
                    .and("party", organisation)
                    .and("at", behind.moment())
                    .and("id", behind.id()))
            .project(SignedContract.class)
            .page(0, limit + 1)
            .list();
    return Page.of(found, limit, contract -> new Cursor(contract.createdAt(), contract.id()));
  }
}
