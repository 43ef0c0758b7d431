package org.guildhall.buying.procurement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.procurement.closing.Closing;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.Procedure;
import org.guildhall.buying.procurement.procedure.ProcedureKind;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.procedure.Transition;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.guildhall.buying.procurement.terms.Category;
import org.guildhall.buying.procurement.terms.EstimatedValue;
import org.guildhall.buying.procurement.terms.PriceFormula;
import org.guildhall.buying.procurement.terms.ProcurementPlan;
import org.guildhall.buying.procurement.terms.Terms;
import org.guildhall.buying.procurement.terms.TieBreak;
import org.guildhall.buying.procurement.terms.Timetable;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.outbox.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A joint procurement: whose it is, what it buys in which lots, and when. How it is bought, and so
 * which act is legal where, says its {@link Procedure}; see {@link ProcurementStatus} for the way.
 */
@Entity
@Table(name = "procurement")
public class Procurement implements ProcurementContent {
  @Id private UUID id;
  @Version private long version;
  @Column private long revision;
  @Column private UUID consortiumId;
  @Column private UUID challengeId;
  @Column private UUID leadId;
  @Column private @Nullable String ocid;

  @Embedded
  @SuppressWarnings("NullAway.Init")
  private Progress progress;

  @Column private String author;
  @Column private Instant createdAt;
  @Column private @Nullable String approvedBy;

  @Embedded
  @SuppressWarnings("NullAway.Init")
  private Draft draft;

  @Embedded private @Nullable EstimatedValue value;

  @OneToMany(mappedBy = "procurement", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("number")
  private final List<Lot> lots = new ArrayList<>();

  @OneToMany(mappedBy = "procurement", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("lead desc, name")
  private final List<Participant> participants = new ArrayList<>();

  protected Procurement() {}

  public Procurement(
      UUID consortiumId,
      UUID challengeId,
      UUID leadId,
      String author,
      ProcurementPlan plan,
      Instant now) {
    this.id = Ids.next();
    this.revision = 1;
    this.consortiumId = consortiumId;
    this.challengeId = challengeId;
    this.leadId = leadId;
    this.author = author;
    this.progress = new Progress(ProcedureKind.OPEN);
    this.createdAt = now;
    apply(plan);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public UUID consortiumId() {
    return consortiumId;
  }

  @Override
  public UUID challengeId() {
    return challengeId;
  }

  @Override
  public UUID leadId() {
    return leadId;
  }

  @Override
  public Optional<String> ocid() {
    return Optional.ofNullable(ocid);
  }

  public ProcedureKind procedure() {
    return progress.procedure();
  }

  @Override
  public Category category() {
    return draft.category();
  }

  @Override
  public String title() {
    return draft.title();
  }

  @Override
  public String description() {
    return draft.description();
  }

  public String author() {
    return author;
  }

  /** When approval of the plan was asked for, if it waits for it. */
  public Optional<Instant> submittedAt() {
    return draft.submittedAt();
  }

  /** Why the plan was sent back, if it was. */
  public Optional<String> returnReason() {
    return draft.returnReason();
  }

  @Override
  public Optional<Instant> publishedAt() {
    return progress.publishedAt();
  }

  @Override
  public Timetable timetable() {
    return draft.timetable();
  }

  @Override
  public Instant tendersUntil() {
    return draft.tendersUntil();
  }

  public PriceFormula priceFormula() {
    return draft.priceFormula();
  }

  public boolean hasPriceFormula() {
    return draft.hasPriceFormula();
  }

  @Override
  public TieBreak tieBreak() {
    return draft.tieBreak();
  }

  @Override
  public Terms terms() {
    return draft.terms();
  }

  @Override
  public Optional<EstimatedValue> value() {
    return Optional.ofNullable(value);
  }

  @Override
  public List<Lot> lots() {
    return List.copyOf(lots);
  }

  @Override
  public List<Participant> participants() {
    return List.copyOf(participants);
  }

  /** Whether the person planned it or asked for its approval. */
  public boolean isWorkOf(String subject) {
    return subject.equals(author) || draft.wasSubmittedBy(subject);
  }

  @Override
  public ProcurementStatus status(Instant now) {
    return progress.status(now);
  }

  /** Where outsiders know it to be: its end they learn by the termination notice. */
  public ProcurementStatus publicStatus(Instant now) {
    return progress.publicStatus(now);
  }

  /** Whether it has ended and only its buyers know, and know why. */
  public boolean isEndUntold() {
    return progress.isEndUntold();
  }

  /** From when on the clock ends the present stage, as long as it does. */
  public Optional<Instant> stageEndsAt() {
    return Optional.ofNullable(progress.stage().endsAt());
  }

  @Override
  public boolean canBe(Act act, Instant now) {
    return progress.canBe(act, now);
  }

  @Override
  public void mustBe(Act act, Instant now) {
    progress.mustBe(act, now);
  }

  @Override
  public ProcurementStage asStage() {
    return new ProcurementStage(
        id,
        ocid(),
        title(),
        consortiumId,
        leadId,
        participants.stream().map(Participant::organisationId).collect(Collectors.toSet()),
        progress.procedure(),
        progress.stage(),
        timetable().questionsUntil(),
        timetable().tendersUntil(),
        publishedAt().isPresent());
  }

  /** Whether standstill has begun or it was terminated: there is more to tell of it. */
  public boolean isClosing() {
    return progress.isClosing();
  }

  /** Whether standstill is over and nobody has written that yet. */
  public boolean isAwardUntold(Instant now) {
    return progress.isAwardUntold(now);
  }

  public void plan(ProcurementPlan plan, Instant now) {
    mustBe(Act.REVISE_PLAN, now);
    apply(plan);
  }

  public void submitted(String by, Instant now) {
    mustBe(Act.SUBMIT_PLAN, now);
    draft.submitted(by, now);
  }

  public void sentBack(String reason, Instant now) {
    mustBe(Act.RETURN_PLAN, now);
    draft.sentBack(reason, now);
  }

  public Participant participates(UUID organisationId, String name) {
    participants.add(new Participant(this, organisationId, name, organisationId.equals(leadId)));
    return participants.getLast();
  }

  /** The tender notice is approved; it is public once {@link #noticeConfirmed}. */
  public void approved(String by, String newOcid, EstimatedValue estimated, Instant now) {
    progress.take(Act.APPROVE_TENDER_NOTICE, now);
    this.approvedBy = by;
    this.ocid = newOcid;
    this.value = estimated;
  }

  /** The central platform refused the tender notice: it is a plan again that waits for approval. */
  public void noticeRefused(Instant now) {
    progress.take(Act.REFUSE_TENDER_NOTICE, now);
    this.approvedBy = null;
    this.value = null;
    participants.clear();
    lots.forEach(Lot::notEstimated);
  }

  public Fact noticeConfirmed(Instant now) {
    var step = progress.take(Act.CONFIRM_TENDER_NOTICE, now, tendersUntil());
    progress.published(now);
    return told(step, Closing.NONE, now);
  }

  /** The updated tender notice is public; later dates may take tenders anew. */
  public Fact amended(AmendedTerms terms, Instant now) {
    var step = progress.mustBe(Act.CONFIRM_AMENDMENT, now);
    draft.amend(terms);
    lots.forEach(lot -> lot.criteria().forEach(criterion -> criterion.amend(terms)));
    progress.take(Act.CONFIRM_AMENDMENT, now, tendersUntil());
    return told(step, Closing.NONE, now);
  }

  /** The quality envelopes were opened, after the deadline, by two people. */
  public Fact tendersOpened(Instant now) {
    return told(progress.take(Act.APPROVE_QUALITY_OPENING, now), Closing.NONE, now);
  }

  public Fact assessing(Instant now) {
    return told(progress.take(Act.SCORE, now), Closing.NONE, now);
  }

  public Fact awardProposed(Instant now) {
    return told(progress.take(Act.PROPOSE_AWARD, now), Closing.NONE, now);
  }

  /** The members did not carry the proposal. */
  public Fact awardReconsidered(Instant now) {
    return told(progress.take(Act.RECONSIDER_AWARD, now), Closing.NONE, now);
  }

  /** The award notice was published; standstill lasts to the end of that day in London. */
  public Fact standstillBegan(LocalDate endsOn, Instant now) {
    var step = progress.take(Act.CONFIRM_AWARD_NOTICE, now, UkDates.endOf(endsOn));
    return told(step, new Closing(endsOn, null), now);
  }

  /** Proceedings were notified within standstill: nothing may be signed (s.101). */
  public void standstillClaimed(Instant now) {
    mustBe(Act.NOTIFY_CLAIM, now);
    progress.held();
  }

  /** The claims were withdrawn or decided: the clock ends standstill again. */
  public void standstillReleased(LocalDate endsOn) {
    progress.released(endsOn);
  }

  /** Standstill is over: contracts may be signed. Written when first noticed after the clock. */
  public Fact awarded(Closing closing, Instant now) {
    return told(progress.awarded(now), closing, now);
  }

  public Fact contracted(Closing closing, Instant now) {
    return told(progress.take(Act.SIGN_LAST_CONTRACT, now), closing, now);
  }

  public void terminated(Instant now) {
    progress.ended(now);
  }

  public Fact terminationPublished(Closing closing, Instant now) {
    return told(progress.endTold(now), closing, now);
  }

  public long revision() {
    return revision;
  }

  private void apply(ProcurementPlan plan) {
    // A changed plan must be approved anew.
    this.draft = new Draft(plan);
    Lot.replan(lots, this, plan.lotsOrNone());
  }

  private Fact told(Transition step, Closing closing, Instant now) {
    var fact = step.fact();
    if (fact == null) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE,
          "A procurement that is " + PlainWords.of(step.from()) + " stays so.");
    }
    revision++;
    return ProcurementFacts.of(fact, this, closing, now);
  }
}
