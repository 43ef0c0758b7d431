package org.guildhall.buying.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.guildhall.buying.procurement.terms.CriterionKind;
import org.guildhall.buying.procurement.terms.ProcurementPlan;
import org.guildhall.buying.procurement.terms.StatedCriterion;
import org.guildhall.kit.base.id.Ids;
import org.jspecify.annotations.Nullable;

/** An award criterion of a lot with its weight in percent. */
@Entity
@Table(name = "criterion")
public class Criterion implements StatedCriterion {
  private static final int USUAL_MAXIMUM = 5;

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lot_id")
  private Lot lot;

  @Column private int position;
  @Column private String name;

  @Enumerated(EnumType.STRING)
  @Column
  private CriterionKind kind;

  @Column private BigDecimal weight;
  @Column private @Nullable String question;
  @Column private @Nullable Integer minimumScore;
  @Column private int maxScore;

  protected Criterion() {}

  Criterion(Lot lot) {
    this.id = Ids.next();
    this.lot = lot;
  }

  Criterion plan(int at, ProcurementPlan.CriterionPlan plan) {
    this.position = at;
    this.name = plan.name();
    this.kind = plan.kind();
    this.weight = plan.weight();
    this.question = plan.question();
    this.minimumScore = plan.minimumScore();
    this.maxScore = plan.maxScore() == null ? USUAL_MAXIMUM : plan.maxScore();
    return this;
  }

  void amend(AmendedTerms amended) {
    this.weight = amended.weightOf(this);
    this.question = amended.questionOf(this).orElse(null);
    this.minimumScore = amended.minimumScoreOf(this).orElse(null);
  }

  @Override
  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public CriterionKind kind() {
    return kind;
  }

  /** Percent of the lot's total score. */
  @Override
  public BigDecimal weight() {
    return weight;
  }

  @Override
  public Optional<String> question() {
    return Optional.ofNullable(question);
  }

  /** The published score below which a tender fails, if one was published. */
  @Override
  public Optional<Integer> minimumScore() {
    return Optional.ofNullable(minimumScore);
  }

  /** The best score an evaluator can give; the worst is 0. */
  public int maxScore() {
    return maxScore;
  }
}
