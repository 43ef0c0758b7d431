package org.guildhall.marketplace.market.support;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A council's demand for what a challenge asks; see {@link Rung} for the ladder. Withdrawn support
 * stays, so that stating it again continues the same versions.
 */
@Entity
@Table(name = "support")
class Support {

  @Id private UUID id;
  @Version private long version;

  @Column(name = "challenge_id")
  private UUID challenge;

  @Column(name = "organisation_id")
  private UUID organisation;

  @Embedded private Commitment commitment;

  @OneToMany(mappedBy = "support", cascade = CascadeType.ALL, orphanRemoval = true)
  private Set<DemandLine> lines = new HashSet<>();

  private Instant statedAt;
  private @Nullable Instant withdrawnAt;
  private int statements;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Support() {}

  private Support(UUID challenge, UUID organisation, Commitment commitment, Instant now) {
    this.id = Ids.next();
    this.challenge = challenge;
    this.organisation = organisation;
    this.commitment = commitment;
    this.statedAt = now;
  }

  static Support first(
      UUID challenge,
      UUID organisation,
      Commitment commitment,
      List<DemandLineView> lines,
      Instant now) {
    refuse(commitment.faultsAfter(null));
    Support support = new Support(challenge, organisation, commitment, now);
    support.take(lines);
    return support;
  }

  void restate(Commitment next, List<DemandLineView> newLines, Instant now) {
    refuse(next.faultsAfter(isWithdrawn() ? null : commitment));
    commitment = next;
    withdrawnAt = null;
    statedAt = now;
    take(newLines);
  }

  void withdraw(@Nullable String decisionReference, Instant now) {
    Commitment gone = new Commitment(Rung.OBSERVING, null, null, null, decisionReference);
    refuse(gone.faultsAfter(commitment));
    commitment = gone;
    withdrawnAt = now;
    lines.clear();
    statements++;
  }

  /** Lines the council has stated before keep their id. */
  private void take(List<DemandLineView> stated) {
    Map<UUID, DemandLine> known =
        lines.stream().collect(Collectors.toMap(DemandLine::id, Function.identity()));
    Set<UUID> kept = stated.stream().map(DemandLineView::id).collect(Collectors.toSet());
    lines.removeIf(line -> !kept.contains(line.id()));
    for (int i = 0; i < stated.size(); i++) {
      DemandLineView line = stated.get(i);
      DemandLine before = known.get(line.id());
      if (before == null) {
        lines.add(new DemandLine(this, i, line));
      } else {
        before.state(i, line);
      }
    }
    // A change of a line alone must change the version too: readers tell old from new by it.
    statements++;
  }

  private static void refuse(List<FieldProblem> faults) {
    if (!faults.isEmpty()) {
      throw ProblemException.of(
          SupportProblem.COMMITMENT_INCOMPLETE,
          "This rung of the commitment ladder needs more. See fields.",
          faults);
    }
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID challenge() {
    return challenge;
  }

  UUID organisation() {
    return organisation;
  }

  Commitment commitment() {
    return commitment;
  }

  List<DemandLineView> lines() {
    return lines.stream()
        .sorted(Comparator.comparingInt(DemandLine::position))
        .map(DemandLine::view)
        .toList();
  }

  Instant statedAt() {
    return statedAt;
  }
}
