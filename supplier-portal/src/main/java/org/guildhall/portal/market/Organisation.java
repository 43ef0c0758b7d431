package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation's public page. */
@TemplateData
public record Organisation(
    UUID id,
    long version,
    String name,
    String kind,
    String status,
    @Nullable String origin,
    List<Identifier> identifiers,
    @Nullable Address address,
    @Nullable String region,
    @Nullable Size size,
    @Nullable Boolean sme,
    boolean vcse,
    @Nullable String suspensionReason,
    @Nullable Instant registeredAt,
    List<AuthorityMember> constituents,
    List<AuthorityMember> memberOf) {
  public Organisation {
    identifiers = Lists.of(identifiers);
    constituents = Lists.of(constituents);
    memberOf = Lists.of(memberOf);
  }

  public boolean supplier() {
    return "SUPPLIER".equals(kind);
  }

  /** A number in a register. */
  @TemplateData
  public record Identifier(@Nullable String scheme, @Nullable String id) {}

  /** Where it is. */
  @TemplateData
  public record Address(
      @Nullable String streetAddress,
      @Nullable String locality,
      @Nullable String region,
      @Nullable String postalCode,
      @Nullable String countryName) {}

  /** For the test of a small or medium-sized business. */
  @TemplateData
  public record Size(
      @Nullable Integer staff, @Nullable BigDecimal turnover, @Nullable BigDecimal balanceSheet) {}

  /** A council in a combined authority, or the other way round. */
  @TemplateData
  public record AuthorityMember(
      UUID organisationId, String name, @Nullable LocalDate from, @Nullable LocalDate until) {}

  /** In a list. */
  @TemplateData
  public record Summary(
      UUID id,
      String name,
      String kind,
      String status,
      @Nullable String origin,
      @Nullable String region,
      boolean vcse,
      List<Identifier> identifiers) {
    public Summary {
      identifiers = Lists.of(identifiers);
    }
  }

  /** What is sent to register or correct one. */
  public record Details(
      @Nullable String name,
      @Nullable String kind,
      List<Identifier> identifiers,
      @Nullable Address address,
      @Nullable String region,
      @Nullable Size size,
      boolean vcse) {}
}
