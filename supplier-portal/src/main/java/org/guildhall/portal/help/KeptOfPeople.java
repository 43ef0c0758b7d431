package org.guildhall.portal.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.client.buying.PersonalDataApi;
import org.jboss.logging.Logger;

/** What both services keep of people, as they say it themselves. */
@ApplicationScoped
class KeptOfPeople {
  private static final Logger LOG = Logger.getLogger(KeptOfPeople.class);
  private final org.guildhall.portal.client.market.PersonalDataApi market;
  private final PersonalDataApi buying;

  KeptOfPeople(
      @RestClient org.guildhall.portal.client.market.PersonalDataApi market,
      @RestClient PersonalDataApi buying) {
    this.market = market;
    this.buying = buying;
  }

  /** Of whomever; empty if a service cannot be asked now. */
  Optional<List<KeptRecord>> ofAnybody() {
    try {
      List<KeptRecord> all = new ArrayList<>();
      market.kept().forEach(k -> all.add(new KeptRecord(k.title(), k.why(), k.erasable(), 0)));
      buying.kept().forEach(k -> all.add(new KeptRecord(k.title(), k.why(), k.erasable(), 0)));
      return Optional.of(all.stream().distinct().toList());
    } catch (ApiProblemException | ProcessingException away) {
      LOG.warnf("What is kept of people cannot be listed now: %s", away.getMessage());
      return Optional.empty();
    }
  }

  /** Of who asks. */
  List<KeptRecord> ofVisitor() {
    List<KeptRecord> all = new ArrayList<>();
    market
        .counts()
        .forEach(c -> all.add(new KeptRecord(c.title(), c.why(), c.erasable(), c.count())));
    buying
        .counts()
        .forEach(c -> all.add(new KeptRecord(c.title(), c.why(), c.erasable(), c.count())));
    return all.stream().filter(each -> each.count() > 0).toList();
  }

  /** All of it, by service; a few times within an hour. */
  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("marketplace", market.mine());
    all.put("buying", buying.mine());
    return all;
  }

  /**
   * Ends the visitor's memberships and erases what need not be kept. The marketplace comes first:
   * it may refuse, and then nothing is erased.
   */
  void erase() {
    market.erase();
    buying.erase();
  }
}
