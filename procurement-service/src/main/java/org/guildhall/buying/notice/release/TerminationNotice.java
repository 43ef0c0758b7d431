package org.guildhall.buying.notice.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.notice.NewNotice;
import org.guildhall.buying.notice.Ocds;
import org.guildhall.buying.notice.OcdsObject;

/**
 * The procurement termination notice UK12 (s.55 of the Act, r.37): that there will be no award,
 * why, and when that was decided. Real ones state the reason with each cancelled award, whether or
 * not the award was ever announced, and so does this.
 *
 * @param reason the statement to the public
 * @param decided the day of the decision
 */
public record TerminationNotice(
    ReleaseProcess process, String reason, LocalDate decided, List<Cancelled> awards)
    implements NewNotice.ReleaseBuilder {

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
  public void build(OcdsObject release, OcdsObject self) {
    release
        .with("parties", ReleaseParts.parties(process, List.of(), List.of()))
        .with("buyer", Ocds.reference(process.buyers().getFirst()))
        .with(
            "tender",
            OcdsObject.id(process.reference())
                .with("legalBasis", Ocds.legalBasis())
                .with("title", process.title())
                .with("description", process.description())
                .with("status", "cancelled")
                .with("finalStatusDate", decided)
                .with("lots", process.lots().stream().map(TerminationNotice::lot).toList())
                .with("documents", List.of(self)))
        .with("awards", awards.stream().map(this::award).toList());
  }

  private static OcdsObject lot(ReleaseProcess.LotFacts lot) {
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
