package org.guildhall.buying.procurement.gate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/**
 * Writes a refusal again when the transaction it was written in was rolled back: afterwards and not
 * within, so that no connection is wanted while locks are held.
 */
@ApplicationScoped
class RememberRefusals {
  private final RuleAssessments assessments;

  RememberRefusals(RuleAssessments assessments) {
    this.assessments = assessments;
  }

  void remember(@Observes(during = TransactionPhase.AFTER_FAILURE) Asked refused) {
    QuarkusTransaction.requiringNew().run(() -> assessments.persist(refused.rows()));
  }
}
