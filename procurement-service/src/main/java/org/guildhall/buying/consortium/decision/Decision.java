package org.guildhall.buying.consortium.decision;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.jspecify.annotations.Nullable;

/**
 * A question put to the members, decided by weight of votes; immutable once closed.
 *
 * <pre>
 * open ──vote, vote, …──► (closesAt reached, or everybody voted) ──closed──► CARRIED(option)
 *   │                                                                      | NOT_QUORATE | TIED
 *   └──what it is about has come to an end──► LAPSED
 * </pre>
 *
 * The first option is the motion: a use case that asks whether something was carried means that
 * option.
 */
@Entity
@Table(name = "decision")
public class Decision {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Id private UUID id;
  @Version private long version;
  @Column private UUID consortiumId;
  @Column private UUID convenerId;

  @Enumerated(EnumType.STRING)
  @Column
  private Purpose purpose;

  @Column private @Nullable UUID subjectId;
  @Column private String question;
  @Column private String[] options;
  @Column private int quorumPercent;
  @Column private String openedBy;
  @Column private Instant openedAt;
  @Column private Instant closesAt;
  @Column private @Nullable Instant closedAt;

  @Enumerated(EnumType.STRING)
  @Column
  private @Nullable DecisionOutcome outcome;

  @Column private @Nullable String winningOption;

  @OneToMany(mappedBy = "decision", cascade = CascadeType.ALL)
  @OrderBy("name")
  private final List<Elector> electors = new ArrayList<>();

  protected Decision() {}

  Decision(NewDecision asked, Electorate electorate, String openedBy, Instant now) {
    this.id = Ids.next();
    this.consortiumId = asked.consortiumId();
    this.convenerId = asked.convenerId();
    this.purpose = asked.purpose();
    this.subjectId = asked.subjectId();
    this.question = asked.question();
    this.options = asked.options().toArray(String[]::new);
    this.quorumPercent = electorate.quorumPercent();
    this.openedBy = openedBy;
    this.openedAt = now;
    this.closesAt = asked.closesAt();
    electorate.entitled().forEach(entitled -> electors.add(new Elector(this, entitled)));
  }

  public UUID id() {
    return id;
  }

  public UUID consortiumId() {
    return consortiumId;
  }

  /** The organisation that put the question and closes it. */
  public UUID convenerId() {
    return convenerId;
  }

  public Purpose purpose() {
    return purpose;
  }

  public Optional<UUID> subjectId() {
    return Optional.ofNullable(subjectId);
  }

  public String question() {
    return question;
  }

  public List<String> options() {
    return List.of(options);
  }

  public Instant closesAt() {
    return closesAt;
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  public Optional<DecisionOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  public Optional<String> winningOption() {
    return Optional.ofNullable(winningOption);
  }

  public List<Elector> electors() {
    return List.copyOf(electors);
  }

  /** Whether it is closed and the first option, the motion, won. */
  public boolean carried() {
    return outcome == DecisionOutcome.CARRIED && options[0].equals(winningOption);
  }

  void vote(UUID organisationId, String option, String by, Instant now) {
    // Whose vote it is comes first: a stranger does not learn whether the vote is over.
    var elector = elector(organisationId);
    if (!takesVotes(now)) {
      throw illegal("Voting is over.");
    }
    if (!options().contains(option)) {
      throw ProblemException.field(
          "option", "Choose one of: " + String.join(", ", options()) + ".");
    }
    elector.vote(option, by, now);
  }

  /** Whether it is open still, so that its electors vote or change their votes. */
  public boolean takesVotes(Instant now) {
    return closedAt == null && now.isBefore(closesAt);
  }

  private Elector elector(UUID organisationId) {
    return electors.stream()
        .filter(elector -> elector.organisationId().equals(organisationId))
        .findFirst()
        .orElseThrow(() ->
            ProblemException.of(
                KitProblem.NOT_YOUR_ORGANISATION,
                "Your organisation has no vote in this decision."));
  }

  /** Whether it is open and over: its time has come, or every member has voted. */
  public boolean canBeClosed(Instant now) {
    return closedAt == null
        && (!now.isBefore(closesAt) || electors.stream().allMatch(e -> e.choice().isPresent()));
  }

  void close(Instant now) {
    if (closedAt != null) {
      throw illegal("The decision is already closed.");
    }
    if (!canBeClosed(now)) {
      throw illegal(
          "It stays open until " + UkDates.written(closesAt) + " or until every member has voted.");
    }
    this.closedAt = now;
    decide();
  }

  /** Without a result, however many have voted. */
  void lapse(Instant now) {
    if (closedAt != null) {
      throw illegal("The decision is already closed.");
    }
    this.closedAt = now;
    this.outcome = DecisionOutcome.LAPSED;
  }

  private void decide() {
    var all = weight(electors);
    var voted = weight(electors.stream().filter(e -> e.choice().isPresent()).toList());
    if (voted.signum() == 0
        || voted.multiply(HUNDRED).compareTo(all.multiply(BigDecimal.valueOf(quorumPercent))) < 0) {
      this.outcome = DecisionOutcome.NOT_QUORATE;
      return;
    }
    var most = options().stream().map(this::weightFor).max(BigDecimal::compareTo).orElseThrow();
    var leaders = options().stream().filter(o -> weightFor(o).compareTo(most) == 0).toList();
    if (leaders.size() > 1) {
      this.outcome = DecisionOutcome.TIED;
    } else {
      this.outcome = DecisionOutcome.CARRIED;
      this.winningOption = leaders.getFirst();
    }
  }

  private BigDecimal weightFor(String option) {
    return weight(
        electors.stream().filter(e -> e.choice().filter(option::equals).isPresent()).toList());
  }

  private static BigDecimal weight(List<Elector> of) {
    return of.stream().map(Elector::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static ProblemException illegal(String detail) {
    return ProblemException.of(KitProblem.ILLEGAL_STATE, detail);
  }
}
