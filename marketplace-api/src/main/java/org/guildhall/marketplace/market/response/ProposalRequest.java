package org.guildhall.marketplace.market.response;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.marketplace.input.FieldChecks;
import org.guildhall.marketplace.market.response.Proposal.Confidential;
import org.guildhall.marketplace.market.response.Proposal.Evidence;
import org.guildhall.marketplace.market.response.Proposal.Maturity;
import org.guildhall.marketplace.market.response.Proposal.PriceBand;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as a supplier writes it; a draft may lack anything, but nothing in it may be wrong.
 */
record ProposalRequest(
    @Nullable String approach,
    @Nullable List<Evidence> evidence,
    @Nullable Maturity maturity,
    @Nullable List<PriceBand> priceBands,
    @Nullable String currency,
    @Nullable String licence,
    @Nullable List<String> standards,
    @Nullable List<Confidential> confidential) {

  private static final int SHORT = 200;
  private static final int TEXT = 20_000;
  private static final int MANY = 50;

  Proposal checked() {
    FieldChecks checks = new FieldChecks();
    Proposal proposal =
        new Proposal(
            checks.optional("approach", approach, TEXT),
            evidence(checks),
            maturity,
            priceBands(checks),
            checks.currency("currency", currency),
            checks.optional("licence", licence, SHORT),
            checks.texts("standards", standards, MANY, SHORT),
            confidential(checks));
    checks.mustBeFine();
    return proposal;
  }

  private List<Evidence> evidence(FieldChecks checks) {
    List<Evidence> accepted = new ArrayList<>();
    List<Evidence> stated = few(checks, "evidence", evidence);
    for (int i = 0; i < stated.size(); i++) {
      String field = "evidence[" + i + "].";
      accepted.add(
          new Evidence(
              checks.required(field + "where", stated.get(i).where(), SHORT),
              checks.required(field + "result", stated.get(i).result(), TEXT)));
    }
    return accepted;
  }

  private List<Confidential> confidential(FieldChecks checks) {
    List<Confidential> accepted = new ArrayList<>();
    List<Confidential> stated = few(checks, "confidential", confidential);
    for (int i = 0; i < stated.size(); i++) {
      String field = "confidential[" + i + "].";
      accepted.add(
          new Confidential(
              checks.required(field + "part", stated.get(i).part(), SHORT),
              checks.required(field + "reason", stated.get(i).reason(), TEXT)));
    }
    return accepted;
  }

  /** Bands follow one another without a gap in order, and only the last has no upper end. */
  private List<PriceBand> priceBands(FieldChecks checks) {
    List<PriceBand> stated = few(checks, "priceBands", priceBands);
    BigDecimal before = null;
    for (int i = 0; i < stated.size(); i++) {
      String field = "priceBands[" + i + "].";
      PriceBand band = stated.get(i);
      BigDecimal from = checks.present(field + "fromQuantity", band.fromQuantity());
      checks.notNegative(field + "fromQuantity", from);
      checks.notNegative(
          field + "unitPrice", checks.present(field + "unitPrice", band.unitPrice()));
      BigDecimal to = band.toQuantity();
      if (to == null && i < stated.size() - 1) {
        checks.refuse(field + "toQuantity", "is required for all but the last band");
      }
      if (from != null && to != null && to.compareTo(from) < 0) {
        checks.refuse(field + "toQuantity", "must not be less than where the band begins");
      }
      if (from != null && before != null && from.compareTo(before) <= 0) {
        checks.refuse(field + "fromQuantity", "must be more than where the band before ends");
      }
      before = to;
    }
    return stated;
  }

  private static <T> List<T> few(FieldChecks checks, String field, @Nullable List<T> stated) {
    if (stated != null && stated.size() > MANY) {
      checks.refuse(field, "must have at most " + MANY + " entries");
      return List.of();
    }
    return stated == null ? List.of() : stated;
  }
}
