package org.guildhall.buying.assessment.panel;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The evaluators of a procurement and how far they are.
 *
 * <pre>
 *            every evaluator who is left        consensus on everything,
 *            locked, every criterion scored     locked by the moderator
 * SCORING ───────────────────────► MODERATION ──────────────────────────► AGREED
 * </pre>
 *
 * While SCORING nobody sees another's scores. From AGREED on nothing about quality changes.
 */
@Entity
@Table(name = "panel")
public class Panel {
  @Id private UUID id;
  @Version private long version;
  @Column private UUID procurementId;

  @Enumerated(EnumType.STRING)
  @Column
  private PanelStage stage;

  @Column private Instant appointedAt;
  @Column private @Nullable Instant agreedAt;
  @Column private @Nullable String agreedBy;

  @OneToMany(mappedBy = "panel", cascade = CascadeType.ALL)
  @OrderBy("name")
  private final List<PanelMember> members = new ArrayList<>();

  protected Panel() {}

  Panel(UUID procurementId, Instant now) {
    this.id = Ids.next();
    this.procurementId = procurementId;
    this.stage = PanelStage.SCORING;
    this.appointedAt = now;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID procurementId() {
    return procurementId;
  }

  public PanelStage stage() {
    return stage;
  }

  public Optional<Instant> agreedAt() {
    return Optional.ofNullable(agreedAt);
  }

  /** Everybody who was ever appointed. */
  public List<PanelMember> members() {
    return List.copyOf(members);
  }

  public Optional<PanelMember> member(String subject) {
    return members.stream().filter(member -> member.subject().equals(subject)).findFirst();
  }

  /** Evaluators from whom scores are still expected before moderation. */
  public List<PanelMember> awaited() {
    return members.stream()
        .filter(m -> !m.assigned().isEmpty() && m.scoresLockedAt().isEmpty())
        .toList();
  }

  /** What nobody is assigned to score. */
  public Set<LotCriterion> uncovered(Set<LotCriterion> needed) {
    Set<LotCriterion> uncovered = new HashSet<>(needed);
    members.forEach(member -> uncovered.removeAll(member.assigned()));
    return Set.copyOf(uncovered);
  }

  void appoint(List<Appointment> appointments, Instant now) {
    mustBe(PanelStage.SCORING, PanelProblem.PANEL_FIXED);
    Set<String> subjects =
        appointments.stream().map(Appointment::subject).collect(Collectors.toSet());
    members.stream()
        .filter(member -> !subjects.contains(member.subject()))
        .forEach(member -> member.release(now));
    for (Appointment appointment : appointments) {
      PanelMember member =
          member(appointment.subject())
              .orElseGet(() -> {
                var fresh =
                    new PanelMember(
                        this,
                        appointment.subject(),
                        appointment.organisationId(),
                        appointment.name(),
                        now);
                members.add(fresh);
                return fresh;
              });
      member.assign(appointment.parts(), appointment.name(), now);
    }
  }

  /** An evaluator to be and what to score. */
  record Appointment(String subject, UUID organisationId, String name, Set<LotCriterion> parts) {}

  void declared(PanelMember member, boolean conflict, String statement, Instant now) {
    if (stage == PanelStage.AGREED) {
      throw ProblemException.of(PanelProblem.PANEL_FIXED, "The consensus is locked.");
    }
    member.declare(conflict, statement, now);
  }

  /** Begins moderation if nobody is awaited and everything is covered. */
  void moderateIfComplete(Set<LotCriterion> needed) {
    boolean complete = awaited().isEmpty() && uncovered(needed).isEmpty();
    if (complete && stage == PanelStage.SCORING) {
      become(PanelStage.MODERATION);
    }
  }

  /** Refuses with ILLEGAL_STATE unless moderation is going on. */
  public void mustBeInModeration() {
    mustBe(PanelStage.MODERATION, KitProblem.ILLEGAL_STATE);
  }

  /** The consensus is complete and never changes again. */
  public void agreed(String by, Instant now) {
    become(PanelStage.AGREED);
    this.agreedAt = now;
    this.agreedBy = by;
  }

  private void mustBe(PanelStage wanted, ProblemType otherwise) {
    if (stage != wanted) {
      throw ProblemException.of(
          otherwise,
          "The evaluation is "
              + PlainWords.of(stage)
              + "; this needs it to be "
              + PlainWords.of(wanted)
              + ".");
    }
  }

  private void become(PanelStage next) {
    if (!stage.canBecome(next)) {
      throw ProblemException.of(
          KitProblem.ILLEGAL_STATE,
          "An evaluation that is "
              + PlainWords.of(stage)
              + " cannot become "
              + PlainWords.of(next)
              + ".");
    }
    this.stage = next;
  }
}
