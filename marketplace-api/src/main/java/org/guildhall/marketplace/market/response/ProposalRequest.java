package org.guildhall.marketplace.market.response;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.guildhall.marketplace.market.response.Proposal.Confidential;
import org.guildhall.marketplace.market.response.Proposal.Evidence;
import org.guildhall.marketplace.market.response.Proposal.Maturity;
import org.guildhall.marketplace.market.response.Proposal.PriceBand;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as a supplier writes it; a draft may lack anything, but nothing in it may be wrong.
 */
record ProposalRequest(
    @Text(20_000) @Nullable String approach,
    @Size(max = 50) List<@NotNull @Valid Evidence> evidence,
    @Nullable Maturity maturity,
    @Size(max = 50) List<@NotNull @Valid PriceBand> priceBands,
    @Nullable String currency,
    @Text(200) @OneLine @Nullable String licence,
    @Size(max = 50) List<@Text(200) @OneLine String> standards,
    @Size(max = 50) List<@NotNull @Valid Confidential> confidential)
    implements Input {

  ProposalRequest {
    approach = Input.text(approach);
    evidence = Input.list(evidence);
    priceBands = Input.list(priceBands);
    currency = Input.currency(currency);
    licence = Input.text(licence);
    standards = Input.texts(standards);
    confidential = Input.list(confidential);
  }

  /** Bands follow one another without a gap in order, and only the last has no upper end. */
  @Override
  public void check(Faults faults) {
    faults.when(
        !Input.isCurrency(Input.currency(currency)),
        "currency",
        "is not a currency of ISO 4217, such as GBP");
    BigDecimal before = null;
    for (int i = 0; i < priceBands.size(); i++) {
      String field = "priceBands[" + i + "].";
      PriceBand band = priceBands.get(i);
      BigDecimal from = band.fromQuantity();
      BigDecimal to = band.toQuantity();
      faults.when(
          to == null && i < priceBands.size() - 1,
          field + "toQuantity",
          "is required for all but the last band");
      faults.when(
          Input.after(from, to),
          field + "toQuantity",
          "must not be less than where the band begins");
      faults.when(
          from != null && before != null && !Input.after(from, before),
          field + "fromQuantity",
          "must be more than where the band before ends");
      before = to;
    }
  }

  /** As it is kept, once it is valid. */
  Proposal proposal() {
    return new Proposal(
        approach,
        evidence,
        maturity,
        priceBands,
        Input.currency(currency),
        licence,
        standards,
        confidential);
  }
}
