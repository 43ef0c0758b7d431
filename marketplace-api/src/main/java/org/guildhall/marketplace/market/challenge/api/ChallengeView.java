package org.guildhall.marketplace.market.challenge.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.market.challenge.ChallengeDocument;
import org.guildhall.marketplace.market.challenge.ChallengeEdition;
import org.guildhall.marketplace.market.challenge.ChallengeResult;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.guildhall.marketplace.market.challenge.act.ChallengeStatus;
import org.guildhall.marketplace.market.challenge.brief.Brief;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/**
 * A challenge as its reader may see it.
 *
 * @param version for If-Match
 * @param edition counts publication and amendments
 * @param takesQuestions whether a question can be asked now
 * @param takesResponses whether a response can be handed in now
 * @param returnReason why the approver sent it back; only its own council sees it
 * @param result what came of it
 * @param progress what came of it in the buying: consortium, procurement, contracts, notices
 * @param next what may be done next and by whom; to others than its council, what is open to many
 */
public record ChallengeView(
    UUID id,
    long version,
    int edition,
    OrganisationRef organisation,
    ChallengeStatus status,
    String title,
    Brief.ProblemStatement problem,
    Brief.SoughtOutcome outcome,
    @Nullable Integer serviceArea,
    List<String> cpv,
    List<String> areas,
    Brief.@Nullable Budget budget,
    @Nullable LocalDate wantedFrom,
    @Nullable LocalDate wantedTo,
    @Nullable String constraints,
    List<String> standards,
    Brief.Programme programme,
    @Nullable Instant questionsUntil,
    @Nullable Instant responsesUntil,
    boolean takesQuestions,
    boolean takesResponses,
    List<DocumentView> documents,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant publishedAt,
    @Nullable Instant closedAt,
    @Nullable String returnReason,
    @Nullable String withdrawalReason,
    @Nullable Result result,
    List<ChallengeProgress.Step> progress,
    List<NextChallengeAct> next) {

  /** A document, to be downloaded at {@code /api/v1/challenges/{id}/documents/{documentId}}. */
  public record DocumentView(
      UUID id, String name, long size, String mediaType, String sha256, Instant attachedAt) {

    /** As it may be shown. */
    public static DocumentView of(ChallengeDocument document) {
      return new DocumentView(
          document.id(),
          document.name(),
          document.size(),
          document.mediaType(),
          document.sha256(),
          document.attachedAt());
    }
  }

  /** What came of it, and when that was recorded. */
  @Schema(name = "ChallengeOutcome")
  public record Result(ChallengeResult.Kind kind, String statement, @Nullable Instant at) {

    static @Nullable Result of(Challenge challenge) {
      ChallengeResult result = challenge.result();
      return result == null
          ? null
          : new Result(result.kind(), result.statement(), challenge.resultAt());
    }
  }

  /** An earlier or the present edition. */
  public record Edition(
      int number, Instant publishedAt, Brief brief, List<DocumentView> documents) {

    static Edition of(ChallengeEdition edition) {
      return new Edition(
          edition.number(),
          edition.publishedAt(),
          edition.brief(),
          edition.documents().stream().map(DocumentView::of).toList());
    }
  }

  static ChallengeView of(
      Challenge challenge,
      OrganisationRef organisation,
      List<ChallengeProgress.Step> progress,
      List<NextChallengeAct> next,
      boolean own) {
    Brief brief = challenge.brief();
    return new ChallengeView(
        challenge.id(),
        challenge.version(),
        challenge.edition(),
        organisation,
        challenge.status(),
        brief.title(),
        brief.problem(),
        brief.outcome(),
        brief.serviceArea(),
        brief.cpv(),
        brief.areas(),
        brief.budget(),
        brief.wantedFrom(),
        brief.wantedTo(),
        brief.constraints(),
        brief.standards(),
        brief.programme(),
        brief.questionsUntil(),
        brief.responsesUntil(),
        isNext(next, ChallengeAct.ASK_QUESTION),
        isNext(next, ChallengeAct.RESPOND),
        challenge.documents().stream().map(DocumentView::of).toList(),
        challenge.createdAt(),
        challenge.submittedAt(),
        challenge.publishedAt(),
        challenge.closedAt(),
        own ? challenge.returnReason() : null,
        challenge.withdrawalReason(),
        Result.of(challenge),
        progress,
        next);
  }

  private static boolean isNext(List<NextChallengeAct> next, ChallengeAct act) {
    return next.stream().anyMatch(each -> each.act() == act);
  }
}
