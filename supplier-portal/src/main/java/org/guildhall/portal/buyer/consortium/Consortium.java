package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consortium as its members see it; others get it without agreement text and commitments. */
@TemplateData
public record Consortium(
    UUID id,
    long version,
    UUID challengeId,
    String name,
    String status,
    UUID leadId,
    String leadName,
    Rules rules,
    List<Member> members,
    @Nullable Agreement agreement,
    @Nullable Instant formedAt,
    @Nullable Instant constitutedAt) {

  public Consortium {
    members = members == null ? List.of() : List.copyOf(members);
  }

  /** What members agree to. */
  @TemplateData
  public record Rules(
      int quorumPercent,
      String votes,
      String costSplit,
      @Nullable String exitTerms,
      @Nullable String liability,
      int callInDays) {}

  /** A member or an invited authority. */
  @TemplateData
  public record Member(
      UUID organisationId,
      String name,
      String status,
      boolean lead,
      @Nullable Instant joinedAt,
      @Nullable Boolean acceptedAgreement,
      @Nullable Commitment commitment,
      @Nullable String reason) {

    public boolean joined() {
      return "JOINED".equals(status);
    }

    public boolean invited() {
      return "INVITED".equals(status);
    }

    public boolean accepted() {
      return Boolean.TRUE.equals(acceptedAgreement);
    }
  }

  /** The agreement's current version; its text only for members. */
  @TemplateData
  public record Agreement(int version, String hash, @Nullable String text) {}

  /** What a member binds itself to. */
  @TemplateData
  public record Commitment(
      String decisionReference,
      @Nullable LocalDate decidedOn,
      @Nullable LocalDate callInExpires,
      List<Line> lines) {
    public Commitment {
      lines = lines == null ? List.of() : List.copyOf(lines);
    }
  }

  /** One item of a commitment; prices are pounds net of VAT. */
  @TemplateData
  public record Line(
      String item,
      @Nullable String cpv,
      String unit,
      BigDecimal quantity,
      @Nullable BigDecimal optionQuantity,
      @Nullable BigDecimal maximumUnitPrice,
      @Nullable BigDecimal previousUnitPrice,
      @Nullable LocalDate startsOn) {}

  /** The entry of one organisation, if it has one. */
  public Optional<Member> member(@Nullable UUID organisation) {
    return members.stream().filter(m -> m.organisationId().equals(organisation)).findFirst();
  }

  /** The address of a page about it. */
  public String path(String page) {
    return "/consortia/" + id + "/" + page;
  }

  /** Where the lead authority plans a procurement for it. */
  public String planPath() {
    return "/procurements/new?consortium=" + id;
  }

  public boolean forming() {
    return "FORMING".equals(status);
  }

  public boolean constituted() {
    return "CONSTITUTED".equals(status);
  }
}
