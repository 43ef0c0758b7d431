package org.guildhall.portal.organisation;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.guildhall.portal.client.buying.ProcurementSummary;
import org.guildhall.portal.client.buying.SignedContract;
import org.guildhall.portal.client.market.ChallengeSummary;

/**
 * What an organisation has done here, the latest of each.
 *
 * @param challenges that it posted, as far as they are public
 * @param procurements in which it buys
 * @param contracts that it signed, as buyer or as supplier
 * @param more whether there are more of any than are shown
 * @param unknown whether some of it could not be asked for now
 */
@TemplateData
public record OrganisationWork(
    List<ChallengeSummary> challenges,
    List<ProcurementSummary> procurements,
    List<SignedContract> contracts,
    boolean more,
    boolean unknown) {

  public boolean isNone() {
    return challenges.isEmpty() && procurements.isEmpty() && contracts.isEmpty();
  }

  /** Whether a contract of it is signed, so that there are savings to read. */
  public boolean saved(ProcurementSummary procurement) {
    return contracts.stream()
        .anyMatch(contract -> contract.procurementId().equals(procurement.id()));
  }
}
