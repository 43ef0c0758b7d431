package org.guildhall.kit.web.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.facts.state.PresentState;

/** An operator has the present state published again. */
@ApplicationScoped
class Republish {

  /**
   * @param facts how many were published
   */
  @Schema(name = "Republished")
  record Republished(long facts) {}

  private final PresentState state;
  private final AuditTrail audit;

  Republish(PresentState state, AuditTrail audit) {
    this.state = state;
    this.audit = audit;
  }

  Republished everything(Actor operator) {
    long facts = state.tell(topic -> true);
    Map<String, Object> details = Map.of("facts", facts);
    QuarkusTransaction.joiningExisting()
        .run(() -> audit.record(operator, "state.republished", "service", Ids.next(), details));
    return new Republished(facts);
  }
}
