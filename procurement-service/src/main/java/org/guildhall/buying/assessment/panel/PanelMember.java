package org.guildhall.buying.assessment.panel;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.ProblemException;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * An evaluator on a panel.
 *
 * <pre>
 * APPOINTED ──declared(no conflict)──► CLEAR ──locked──► (scores never change again)
 *     │                                  │
 *     └──────declared(conflict)──────────┴──► CONFLICTED
 * APPOINTED | CLEAR ──released──► RELEASED ──appointed again──► APPOINTED
 * </pre>
 */
@Entity
@Table(name = "panel_member")
public class PanelMember {
  @Id private UUID id;
  @Version private long version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "panel_id")
  private Panel panel;

  @Column private String subject;
  @Column private UUID organisationId;
  @Column private String name;

  @Enumerated(EnumType.STRING)
  @Column
  private Standing standing;

  /** Of the last time, if it was released in between. */
  @Column private Instant appointedAt;

  @Column private @Nullable Instant declaredAt;
  @Column private @Nullable Instant scoresLockedAt;

  @OneToMany(mappedBy = "member", cascade = CascadeType.ALL)
  @Fetch(FetchMode.SUBSELECT)
  private final List<Assignment> assignments = new ArrayList<>();

  @OneToMany(mappedBy = "member", cascade = CascadeType.PERSIST)
  @OrderBy("declaredAt")
  @Fetch(FetchMode.SUBSELECT)
  private final List<Declaration> declarations = new ArrayList<>();

  protected PanelMember() {}

  PanelMember(Panel panel, String subject, UUID organisationId, String name, Instant now) {
    this.id = Ids.next();
    this.panel = panel;
    this.subject = subject;
    this.organisationId = organisationId;
    this.name = name;
    this.standing = Standing.APPOINTED;
    this.appointedAt = now;
  }

  public UUID id() {
    return id;
  }

  public Panel panel() {
    return panel;
  }

  public String subject() {
    return subject;
  }

  /** The authority the evaluator works for. */
  public UUID organisationId() {
    return organisationId;
  }

  public String name() {
    return name;
  }

  public Standing standing() {
    return standing;
  }

  public Optional<Instant> scoresLockedAt() {
    return Optional.ofNullable(scoresLockedAt);
  }

  /** What is assigned now. */
  public Set<LotCriterion> assigned() {
    return assignments.stream()
        .filter(Assignment::runs)
        .map(Assignment::part)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the evaluator declared to be free of conflicts and may see what is assigned. */
  public boolean mayRead(UUID lotId) {
    return standing == Standing.CLEAR
        && assigned().stream().anyMatch(part -> part.lotId().equals(lotId));
  }

  /** Whether its locked scores count in moderation. */
  public boolean counts() {
    return standing == Standing.CLEAR && scoresLockedAt != null;
  }

  List<Declaration> declarations() {
    return List.copyOf(declarations);
  }

  void assign(Set<LotCriterion> parts, String currentName, Instant now) {
    if (standing == Standing.CONFLICTED) {
      throw ProblemException.of(
          PanelProblem.CONFLICTED, name + " declared a conflict and cannot be assigned anything.");
    }
    if (scoresLockedAt != null && !assigned().equals(parts)) {
      throw ProblemException.of(
          PanelProblem.SCORES_LOCKED, name + " has locked scores; the assignment is fixed.");
    }
    this.name = currentName;
    if (standing == Standing.RELEASED) {
      this.standing = Standing.APPOINTED;
      this.appointedAt = now;
    }
    Set<LotCriterion> present = assigned();
    assignments.stream().filter(a -> !parts.contains(a.part())).forEach(a -> a.end(now));
    parts.stream()
        .filter(part -> !present.contains(part))
        .forEach(part -> assignments.add(new Assignment(this, part)));
  }

  void release(Instant now) {
    if (scoresLockedAt != null) {
      throw ProblemException.of(
          PanelProblem.SCORES_LOCKED, name + " has locked scores and stays on the panel.");
    }
    if (standing != Standing.CONFLICTED) {
      this.standing = Standing.RELEASED;
    }
    endAssignments(now);
  }

  /** A conflict can be declared at any time before consensus is locked, and is final. */
  void declare(boolean conflict, String statement, Instant now) {
    mustNotBeConflicted();
    declarations.add(new Declaration(this, conflict, statement, now));
    this.declaredAt = now;
    if (conflict) {
      this.standing = Standing.CONFLICTED;
      endAssignments(now);
    } else {
      this.standing = Standing.CLEAR;
    }
  }

  /** Refuses unless the evaluator may score this part now. */
  public void mustScore(LotCriterion part) {
    mustBeClear();
    if (!assigned().contains(part)) {
      throw ProblemException.of(PanelProblem.NOT_ASSIGNED, "Ask the lead authority to assign it.");
    }
    if (scoresLockedAt != null) {
      throw ProblemException.of(PanelProblem.SCORES_LOCKED, "Locked scores never change.");
    }
  }

  /** Refuses unless the evaluator declared to be free of conflicts. */
  public void mustBeClear() {
    mustNotBeConflicted();
    if (standing != Standing.CLEAR) {
      throw ProblemException.of(
          PanelProblem.CONFLICT_NOT_DECLARED,
          "Nothing of a tender is shown before you have declared that you have no conflict.");
    }
  }

  /** The individual scores are complete and never change again. */
  public void lockScores(Instant now) {
    mustBeClear();
    if (scoresLockedAt != null) {
      throw ProblemException.of(PanelProblem.SCORES_LOCKED, "They are locked already.");
    }
    this.scoresLockedAt = now;
  }

  private void mustNotBeConflicted() {
    if (standing == Standing.CONFLICTED) {
      throw ProblemException.of(
          PanelProblem.CONFLICTED, "A declared conflict is final; somebody else will assess.");
    }
    if (standing == Standing.RELEASED) {
      throw ProblemException.of(PanelProblem.NOT_ON_THE_PANEL, "You were released from the panel.");
    }
  }

  private void endAssignments(Instant now) {
    assignments.forEach(assignment -> assignment.end(now));
  }
}
