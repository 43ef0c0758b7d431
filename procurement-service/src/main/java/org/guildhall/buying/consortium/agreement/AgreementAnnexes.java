package org.guildhall.buying.consortium.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.base.document.DocumentQuota.Used;

/** All documents that ever came in as annexes. */
@ApplicationScoped
public class AgreementAnnexes implements PanacheRepositoryBase<AgreementAnnex, UUID> {
  /** What those of one consortium come to, replaced ones too: they are kept. */
  public Used usedBy(UUID consortiumId) {
    return used("a.consortiumId = ?1", consortiumId);
  }

  /** What those of all consortia come to that this organisation leads. */
  public Used usedByLead(UUID leadId) {
    return used("a.consortiumId in (select c.id from Consortium c where c.leadId = ?1)", leadId);
  }

  private Used used(String which, UUID id) {
    return getEntityManager()
        .createQuery(
            "select new org.guildhall.kit.base.document.DocumentQuota$Used("
                + "count(a), coalesce(sum(a.size), 0L)) from AgreementAnnex a where "
                + which,
            Used.class)
        .setParameter(1, id)
        .getSingleResult();
  }
}
