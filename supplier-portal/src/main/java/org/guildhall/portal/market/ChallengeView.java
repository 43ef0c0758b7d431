package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A challenge as this reader may see it. */
@TemplateData
public record ChallengeView(
    UUID id,
    long version,
    int edition,
    OrganisationRef organisation,
    String status,
    String title,
    Brief.@Nullable ProblemStatement problem,
    Brief.@Nullable SoughtOutcome outcome,
    @Nullable Integer serviceArea,
    List<String> cpv,
    List<String> areas,
    Brief.@Nullable Budget budget,
    @Nullable LocalDate wantedFrom,
    @Nullable LocalDate wantedTo,
    @Nullable String constraints,
    List<String> standards,
    @Nullable Instant questionsUntil,
    @Nullable Instant responsesUntil,
    boolean takesQuestions,
    boolean takesResponses,
    List<Document> documents,
    @Nullable Instant publishedAt,
    @Nullable Instant closedAt,
    @Nullable String returnReason,
    @Nullable String withdrawalReason,
    @Nullable Result result,
    List<Step> progress) {

  public ChallengeView {
    cpv = Lists.of(cpv);
    areas = Lists.of(areas);
    standards = Lists.of(standards);
    documents = Lists.of(documents);
    progress = Lists.of(progress);
  }

  /** A document attached to it. */
  @TemplateData
  public record Document(UUID id, String name, long size, @Nullable String mediaType) {}

  /** What came of it. */
  @TemplateData
  public record Result(String kind, String statement, @Nullable Instant at) {}

  /** A consortium, procurement, contract or notice that came of it. */
  @TemplateData
  public record Step(
      String kind,
      UUID id,
      @Nullable String title,
      @Nullable String state,
      @Nullable String ocid,
      List<OrganisationRef> organisations,
      @Nullable Instant at) {
    public Step {
      organisations = Lists.of(organisations);
    }

    /** Whether this procurement has contracts, so that what it saved is known. */
    public boolean awarded() {
      return "AWARDED".equals(state) || "CONTRACTED".equals(state);
    }

    /** Buyer and supplier of a contract, or who else takes part. */
    public String organisationNames() {
      return organisations.stream().map(OrganisationRef::name).collect(Collectors.joining(", "));
    }

    /** Where the portal shows it, or null. */
    public @Nullable String href() {
      return switch (kind) {
        case "CONSORTIUM" -> "/consortia/" + id;
        case "PROCUREMENT" -> "/procurements/" + id;
        case "NOTICE" -> "/notices/" + id;
        default -> null;
      };
    }
  }

  /** What came of it, of one kind. */
  public List<Step> progressOf(String kind) {
    return progress.stream().filter(step -> step.kind().equals(kind)).toList();
  }

  /** What a contract is about, without the procurement's title in front. */
  public String lotOf(Step contract) {
    String title = contract.title() == null ? "" : contract.title();
    return progressOf("PROCUREMENT").stream()
        .map(procurement -> procurement.title() + ": ")
        .filter(title::startsWith)
        .findFirst()
        .map(front -> title.substring(front.length()))
        .orElse(title);
  }

  public boolean draft() {
    return "DRAFT".equals(status);
  }

  public boolean inReview() {
    return "IN_REVIEW".equals(status);
  }

  public boolean open() {
    return "OPEN".equals(status);
  }

  public boolean closed() {
    return "CLOSED".equals(status);
  }

  /** Whether other councils may still say what they need of it. */
  public boolean takesSupport() {
    return List.of("OPEN", "CLOSED", "PROCURING").contains(status);
  }
}
