package org.guildhall.buying.assessment.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/**
 * An evaluator says whether there is a conflict of interest, before seeing anything of a tender.
 * Only once the bidders are known: nobody can tell a conflict with an unknown bidder.
 */
@ApplicationScoped
class DeclareConflict {
  private final Panels panels;
  private final Procurements procurements;
  private final Changes changes;

  DeclareConflict(Panels panels, Procurements procurements, Changes changes) {
    this.panels = panels;
    this.procurements = procurements;
    this.changes = changes;
  }

  @Transactional
  public Declared declare(Actor actor, UUID procurementId, boolean conflict, String statement) {
    Panel panel = panels.lockedForItsMembers(procurementId);
    PanelMember member = panels.lockedMember(actor, procurementId);
    ProcurementContent procurement = procurements.byId(procurementId);
    var now = changes.now();
    if (!procurement.canBe(Act.DECLARE_CONFLICT, now)) {
      throw ProblemException.of(
          PanelProblem.BIDDERS_NOT_KNOWN,
          "Declare once the tenders are open and you can see who tendered; the procurement is "
              + PlainWords.of(procurement.status(now))
              + ".");
    }
    panel.declared(member, conflict, statement, now);
    panels.moderateIfComplete(panel, procurement);
    changes.record(
        actor,
        conflict ? "panel.conflict-declared" : "panel.no-conflict-declared",
        "procurement",
        procurementId,
        Map.of("statement", statement));
    return new Declared(procurementId, member.standing());
  }

  /** Where the evaluator stands after the declaration. */
  @Schema(name = "DeclarationMade")
  public record Declared(UUID procurementId, Standing standing) {}
}
