package org.guildhall.buying.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.guildhall.buying.procurement.terms.Category;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.ProcurementPlan;
import org.guildhall.buying.procurement.terms.Terms;
import org.guildhall.buying.procurement.terms.TieBreak;
import org.guildhall.buying.procurement.terms.Timetable;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is planned and whether approval was asked for; becomes the tender notice. */
@Embeddable
class Draft {
  @Column private String title;
  @Column private String description;

  @Enumerated(EnumType.STRING)
  @Column
  private Category category;

  @Embedded private @Nullable Timetable timetable;
  @Embedded private @Nullable PriceFormula priceFormula;

  @Enumerated(EnumType.STRING)
  @Column
  private @Nullable TieBreak tieBreak;

  @Embedded private @Nullable Terms terms;
  @Column private @Nullable String submittedBy;
  @Column private @Nullable Instant submittedAt;
  @Column private @Nullable String returnReason;
  @Column private @Nullable Instant returnedAt;

  protected Draft() {}

  Draft(ProcurementPlan plan) {
    this.title = plan.title();
    this.description = plan.description();
    this.category = plan.category();
    this.timetable = plan.timetable();
    this.priceFormula = plan.priceFormula();
    this.tieBreak = plan.tieBreak();
    this.terms = Terms.of(plan);
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  Category category() {
    return category;
  }

  Timetable timetable() {
    return timetable == null ? Timetable.EMPTY : timetable;
  }

  Instant tendersUntil() {
    var deadline = timetable().tendersUntil();
    if (deadline == null) {
      throw illegal("No deadline for tenders is planned yet.");
    }
    return deadline;
  }

  PriceFormula priceFormula() {
    if (priceFormula == null) {
      throw illegal("No price formula is planned yet.");
    }
    return priceFormula;
  }

  boolean hasPriceFormula() {
    return priceFormula != null;
  }

  TieBreak tieBreak() {
    return tieBreak == null ? TieBreak.HIGHER_QUALITY : tieBreak;
  }

  Terms terms() {
    return terms == null ? new Terms(false, null, null, null, null, null, null, null) : terms;
  }

  void amend(AmendedTerms amended) {
    this.description = amended.description(description);
    this.timetable = amended.timetable(timetable());
    this.terms = amended.terms(terms());
  }

  Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  Optional<String> returnReason() {
    return Optional.ofNullable(returnReason);
  }

  boolean wasSubmittedBy(String subject) {
    return subject.equals(submittedBy);
  }

  void submitted(String by, Instant now) {
    this.submittedBy = by;
    this.submittedAt = now;
    this.returnReason = null;
    this.returnedAt = null;
  }

  void sentBack(String reason, Instant now) {
    if (submittedAt == null) {
      throw illegal("Nobody has asked for approval yet.");
    }
    this.submittedBy = null;
    this.submittedAt = null;
    this.returnReason = reason;
    this.returnedAt = now;
  }

  private static ProblemException illegal(String detail) {
    return ProblemException.of(KitProblem.ILLEGAL_STATE, detail);
  }
}
