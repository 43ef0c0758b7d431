package org.guildhall.marketplace.market.challenge;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.market.challenge.act.ChallengeStatus;
import org.guildhall.marketplace.market.challenge.act.ChallengeTable;
import org.guildhall.marketplace.market.challenge.brief.Brief;
import org.guildhall.marketplace.market.challenge.brief.BriefGate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A problem that a council wants solved. What may be done when: see {@link ChallengeTable}.
 *
 * <p>What takes it a step on returns the fact that this is.
 *
 * <p>Each publication and each amendment of what is published is an edition. Nobody approves what
 * they wrote themselves: everybody who wrote at it is remembered.
 */
@Entity
@Table(name = "challenge")
public class Challenge {

  @Id private UUID id;
  @Version private long version;

  @Column(name = "organisation_id")
  private UUID organisation;

  @Enumerated(EnumType.STRING)
  private ChallengeStatus status;

  private int edition;

  @JdbcTypeCode(SqlTypes.JSON)
  private Brief brief;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] authors;

  // Copied from the brief for lists and filters.
  private String title;
  private @Nullable Integer serviceArea;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] cpv;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] cpvSearch;

  private @Nullable Instant questionsUntil;
  private @Nullable Instant responsesUntil;

  @ElementCollection
  @CollectionTable(name = "challenge_document", joinColumns = @JoinColumn(name = "challenge_id"))
  private Set<ChallengeDocument> documents = new HashSet<>();

  private @Nullable String returnReason;
  private @Nullable String withdrawalReason;
  private @Nullable Instant withdrawnAt;
  private @Nullable String resultStatement;
  private Instant listedAt;
  private Instant createdAt;
  private @Nullable Instant submittedAt;
  private @Nullable Instant publishedAt;
  private @Nullable Instant closedAt;
  private @Nullable Instant resultAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Challenge() {}

  @SuppressWarnings("NullAway.Init") // write() sets what it copies from the brief
  private Challenge(UUID organisation, String author, Brief brief, Instant now) {
    this.id = Ids.next();
    this.organisation = organisation;
    this.status = ChallengeStatus.DRAFT;
    this.authors = new String[0];
    this.createdAt = now;
    this.listedAt = now;
    write(author, brief);
  }

  static Challenge draft(UUID organisation, String author, Brief brief, Instant now) {
    return new Challenge(organisation, author, brief, now);
  }

  /** Changes a draft. */
  void revise(String author, Brief next) {
    take(ChallengeAct.REVISE);
    write(author, next);
  }

  /** Changes what is published; that is a new edition. */
  void amend(String author, Brief next, Instant now) {
    take(ChallengeAct.AMEND);
    mustPassTheGate(next, now);
    write(author, next);
    edition++;
  }

  private void write(String author, Brief next) {
    brief = next;
    title = next.title();
    serviceArea = next.serviceArea();
    cpv = next.cpv().toArray(String[]::new);
    cpvSearch = Cpv.withBroader(next.cpv()).toArray(String[]::new);
    questionsUntil = next.questionsUntil();
    responsesUntil = next.responsesUntil();
    addAuthor(author);
  }

  private void addAuthor(String author) {
    if (!wasWrittenBy(author)) {
      authors = Stream.concat(Arrays.stream(authors), Stream.of(author)).toArray(String[]::new);
    }
  }

  String submit(Instant now) {
    take(ChallengeAct.SUBMIT);
    submittedAt = now;
    returnReason = null;
    return "challenge.submitted";
  }

  String sendBack(String reason) {
    take(ChallengeAct.SEND_BACK);
    returnReason = reason;
    return "challenge.sent-back";
  }

  String publish(String approver, Instant now) {
    ChallengeStatus published = ChallengeTable.ACTS.after(status, ChallengeAct.PUBLISH);
    if (wasWrittenBy(approver)) {
      throw ProblemException.of(
          ChallengeProblem.AUTHOR_CANNOT_APPROVE,
          "You wrote at this challenge. Somebody else has to approve it.");
    }
    mustPassTheGate(brief, now);
    status = published;
    edition = 1;
    publishedAt = now;
    listedAt = now;
    return "challenge.published";
  }

  private static void mustPassTheGate(Brief brief, Instant now) {
    List<BriefGate.Missing> missing = BriefGate.missing(brief, now);
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          ChallengeProblem.BRIEF_INCOMPLETE,
          "Suppliers need more to respond well. See fields.",
          missing.stream().map(m -> new FieldProblem(m.field(), m.message())).toList());
    }
  }

  String withdraw(String reason, Instant now) {
    take(ChallengeAct.WITHDRAW);
    withdrawalReason = reason;
    withdrawnAt = now;
    return "challenge.withdrawn";
  }

  String close(Instant now) {
    take(ChallengeAct.CLOSE);
    closedAt = now;
    return "challenge.closed";
  }

  String record(ChallengeResult result, Instant now) {
    status = ChallengeTable.ACTS.after(status, ChallengeAct.CONCLUDE, result.kind().status());
    resultStatement = result.statement();
    resultAt = now;
    return "challenge.outcome-recorded";
  }

  /**
   * Adds a document; to what is published already that is a new edition. The same bytes under the
   * same name are the same document.
   *
   * @return the document that is there now; another one if it was there before
   */
  public ChallengeDocument attach(String author, ChallengeDocument document) {
    take(ChallengeAct.ADD_DOCUMENT);
    Optional<ChallengeDocument> same =
        documents.stream()
            .filter(known -> known.name().equals(document.name()))
            .filter(known -> known.sha256().equals(document.sha256()))
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    documents.add(document);
    addAuthor(author);
    if (status == ChallengeStatus.OPEN) {
      edition++;
    }
    return document;
  }

  /** Takes a document away; only from a draft, since what was published stays. */
  public void detach(String author, ChallengeDocument document) {
    take(ChallengeAct.REMOVE_DOCUMENT);
    documents.remove(document);
    addAuthor(author);
  }

  /** Whether the act is legal at this moment, for whoever may do it. */
  public boolean canBe(ChallengeAct act, Instant now) {
    return ChallengeTable.ACTS.isLegal(status, act, brief, now);
  }

  /** What is legal at this moment, for whoever may do it. */
  public List<ChallengeAct> legalActs(Instant now) {
    return ChallengeTable.ACTS.legal(status, brief, now);
  }

  /** Until when an act that its status allows can be done, where the clock ends it. */
  public Optional<Instant> until(ChallengeAct act) {
    return ChallengeTable.ACTS.isPossible(status, act)
        ? ChallengeTable.ACTS.until(act, brief)
        : Optional.empty();
  }

  /** Whether this person could publish it as it is: it is complete, and others wrote it. */
  public boolean isPublishableBy(String person, Instant now) {
    return !wasWrittenBy(person) && BriefGate.missing(brief, now).isEmpty();
  }

  /** Whether anybody may see it: once published it stays public. */
  public boolean isPublic() {
    return publishedAt != null;
  }

  boolean wasWrittenBy(String person) {
    return Arrays.asList(authors).contains(person);
  }

  private void take(ChallengeAct act) {
    status = ChallengeTable.ACTS.after(status, act);
  }

  /** Who has written in it. */
  Set<String> authors() {
    return Set.copyOf(Arrays.asList(authors));
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID organisation() {
    return organisation;
  }

  public ChallengeStatus status() {
    return status;
  }

  /** Counts the publication and each amendment; 0 before it is published. */
  public int edition() {
    return edition;
  }

  public String title() {
    return title;
  }

  public Brief brief() {
    return brief;
  }

  /** In the order they were attached. */
  public List<ChallengeDocument> documents() {
    return documents.stream().sorted(Comparator.comparing(ChallengeDocument::attachedAt)).toList();
  }

  public Optional<ChallengeDocument> document(UUID document) {
    return documents.stream().filter(known -> known.id().equals(document)).findFirst();
  }

  public @Nullable String returnReason() {
    return returnReason;
  }

  public @Nullable String withdrawalReason() {
    return withdrawalReason;
  }

  public @Nullable ChallengeResult result() {
    return resultStatement == null
        ? null
        : new ChallengeResult(ChallengeResult.Kind.valueOf(status.name()), resultStatement);
  }

  public @Nullable Instant resultAt() {
    return resultAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public @Nullable Instant submittedAt() {
    return submittedAt;
  }

  public @Nullable Instant publishedAt() {
    return publishedAt;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }
}
