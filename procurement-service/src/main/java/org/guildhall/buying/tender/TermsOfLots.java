package org.guildhall.buying.tender;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.buying.procurement.Lot;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;

/** The terms of lots, kept as long as the procurement has the version they were read from. */
@ApplicationScoped
public class TermsOfLots {
  private static final int ENOUGH = 10_000;

  private final Procurements procurements;
  private final Cache<UUID, LotTerms> known = Caffeine.newBuilder().maximumSize(ENOUGH).build();

  TermsOfLots(Procurements procurements) {
    this.procurements = procurements;
  }

  /** The terms of the lot a tender is for. */
  @Transactional
  public LotTerms of(TenderRow tender) {
    LotTerms terms = known.getIfPresent(tender.lotId());
    if (terms == null || terms.procurementVersion() != tender.procurementVersion()) {
      ProcurementContent procurement = procurements.byId(tender.procurementId());
      terms = termsOf(procurement.version(), procurement.lot(tender.lotId()));
      known.put(tender.lotId(), terms);
    }
    return terms;
  }

  private static LotTerms termsOf(long version, Lot lot) {
    return new LotTerms(
        version,
        lot.qualityCriteria().stream()
            .map(criterion -> new LotTerms.Question(criterion.id(), criterion.name()))
            .toList(),
        lot.items().stream()
            .map(item -> new LotTerms.Item(item.id(), item.description(), item.quantity()))
            .toList());
  }
}
