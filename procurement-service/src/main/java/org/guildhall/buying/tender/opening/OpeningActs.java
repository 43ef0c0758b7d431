package org.guildhall.buying.tender.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.notice.OwnNotices;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;
import org.guildhall.buying.tender.sealing.Envelope;

/** One authority proposes to open envelopes, another approves; prices once quality is agreed. */
@ApplicationScoped
class OpeningActs implements ActSource {
  private final Openings openings;
  private final QualityConsensus consensus;
  private final OwnNotices notices;

  OpeningActs(Openings openings, QualityConsensus consensus, OwnNotices notices) {
    this.openings = openings;
    this.consensus = consensus;
    this.notices = notices;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(
        Act.PROPOSE_QUALITY_OPENING,
        Act.APPROVE_QUALITY_OPENING,
        Act.PROPOSE_PRICE_OPENING,
        Act.APPROVE_PRICE_OPENING);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    UUID id = asking.procurement().id();
    if (asking.isLegal(Act.PROPOSE_QUALITY_OPENING)) {
      return notices.isOnTheWay(id)
          ? List.of()
          : step(
              asking,
              openings.of(id, Envelope.QUALITY),
              Act.PROPOSE_QUALITY_OPENING,
              Act.APPROVE_QUALITY_OPENING);
    }
    return consensus.isLockedOnAllLots(id)
        ? step(
            asking,
            openings.of(id, Envelope.PRICE),
            Act.PROPOSE_PRICE_OPENING,
            Act.APPROVE_PRICE_OPENING)
        : List.of();
  }

  private static List<NextAct> step(
      Asking asking, Optional<Opening> there, Act propose, Act approve) {
    if (there.isEmpty()) {
      return List.of(asking.may(propose));
    }
    return there.get().isOpened()
        ? List.of()
        : List.of(asking.may(approve).yoursIf(there.get().canBeApprovedBy(asking.actor())));
  }
}
