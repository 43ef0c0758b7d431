package org.guildhall.buying.notice.uk12;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.notice.ocds.Ocds;
import org.guildhall.buying.notice.ocds.OcdsObject;
import org.guildhall.buying.notice.ocds.ProcessFacts;
import org.guildhall.buying.notice.ocds.ProcessParts;
import org.guildhall.buying.notice.ocds.Release;

/**
 * The procurement termination notice UK12 (s.55 of the Act, r.37): that there will be no award,
 * why, and when that was decided. Real ones state the reason with each cancelled award, whether or
 * not the award was ever announced, and so does this.
 *
 * @param reason the statement to the public
 * @param decided the day of the decision
 */
public record TerminationNotice(
    ProcessFacts process, String reason, LocalDate decided, List<Cancelled> awards)
    implements Release {

  public TerminationNotice {
    awards = List.copyOf(awards);
  }

  /**
   * An award that will not be made.
   *
   * @param buyer whose contract it would have been, if an award notice said so already
   */
  public record Cancelled(UUID lot, Optional<UUID> buyer) {}

  @Override
  public void addTo(OcdsObject release, OcdsObject self) {
    release
        .with("parties", ProcessParts.parties(process, List.of(), List.of()))
        .with("buyer", Ocds.reference(process.lead()))
        .with("tender.id", process.reference())
        .with("tender.legalBasis", Ocds.legalBasis())
        .with("tender.title", process.title())
        .with("tender.description", process.description())
        .with("tender.status", "cancelled")
        .with("tender.finalStatusDate", decided)
        .each("tender.lots", process.lots(), TerminationNotice::lot)
        .with("tender.documents", List.of(self))
        .each("awards", awards, this::award);
  }

  private static OcdsObject lot(ProcessFacts.LotFacts lot) {
    return OcdsObject.id(lot.number()).with("title", lot.title()).with("status", "cancelled");
  }

  private OcdsObject award(Cancelled award) {
    String lot = process.lot(award.lot()).number();
    return OcdsObject.id(award.buyer().map(b -> process.awardId(award.lot(), b)).orElse(lot))
        .with("status", "cancelled")
        .with("statusDetails", reason)
        .with("finalStatusDate", decided)
        .with("relatedLots", List.of(lot));
  }
}
