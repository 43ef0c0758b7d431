package org.guildhall.portal.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.client.buying.ContractsApi;
import org.guildhall.portal.client.buying.PageProcurementSummary;
import org.guildhall.portal.client.buying.PageSignedContract;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.market.ChallengesApi;
import org.guildhall.portal.client.market.PageChallengeSummary;
import org.jboss.logging.Logger;

/** Gathers what an organisation has done from both services; one that is away spoils no page. */
@ApplicationScoped
class FindWork {
  private static final Logger LOG = Logger.getLogger(FindWork.class);
  private static final int SHOWN = 10;

  private final ChallengesApi challenges;
  private final ProcurementsApi procurements;
  private final ContractsApi contracts;

  FindWork(
      @RestClient ChallengesApi challenges,
      @RestClient ProcurementsApi procurements,
      @RestClient ContractsApi contracts) {
    this.challenges = challenges;
    this.procurements = procurements;
    this.contracts = contracts;
  }

  OrganisationWork of(UUID organisation) {
    List<String> away = new ArrayList<>();
    PageChallengeSummary posted =
        ask(
            () -> challenges.list(null, null, SHOWN, null, organisation, null),
            new PageChallengeSummary(List.of(), null),
            away);
    PageProcurementSummary bought =
        ask(
            () -> procurements.list(null, organisation, null, null, SHOWN, null),
            new PageProcurementSummary(List.of(), null),
            away);
    PageSignedContract signed =
        ask(
            () -> contracts.signed(null, SHOWN, organisation),
            new PageSignedContract(List.of(), null),
            away);
    boolean more = posted.next() != null || bought.next() != null || signed.next() != null;
    return new OrganisationWork(
        posted.items(), bought.items(), signed.items(), more, !away.isEmpty());
  }

  private static <T> T ask(Supplier<T> api, T nothing, List<String> away) {
    try {
      return api.get();
    } catch (ApiProblemException | ProcessingException unavailable) {
      LOG.warnf("What an organisation has done is not known: %s", unavailable.getMessage());
      away.add(String.valueOf(unavailable.getMessage()));
      return nothing;
    }
  }
}
