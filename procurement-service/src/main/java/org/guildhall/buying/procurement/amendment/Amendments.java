package org.guildhall.buying.procurement.amendment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.procurement.terms.AmendedTerms;

/** The amendments, and the form in which their terms are kept. */
@ApplicationScoped
class Amendments implements PanacheRepositoryBase<Amendment, UUID> {
  private final ObjectMapper json;

  Amendments(ObjectMapper json) {
    this.json = json;
  }

  /** All of a procurement, the first first. */
  List<Amendment> of(UUID procurementId) {
    return list("procurementId = ?1 order by number", procurementId);
  }

  /** The one that is not published yet. */
  Optional<Amendment> waiting(UUID procurementId) {
    return find("procurementId = ?1 and publishedAt is null", procurementId).firstResultOptional();
  }

  /** Those that a lead's approvers should look at. */
  List<Amendment> waitingForApproval(UUID leadId) {
    return list(
        "publishedAt is null and approvedBy is null and procurementId in"
            + " (select p.id from Procurement p where p.leadId = ?1) order by preparedAt",
        leadId);
  }

  AmendedTerms termsOf(Amendment amendment) {
    try {
      return json.readValue(amendment.terms(), AmendedTerms.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Stored terms are always readable", broken);
    }
  }

  String stored(AmendedTerms terms) {
    try {
      return json.writeValueAsString(terms);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Terms are always writable", impossible);
    }
  }
}
