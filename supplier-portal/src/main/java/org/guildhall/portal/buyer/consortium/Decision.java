package org.guildhall.portal.buyer.consortium;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question put to the members, with who has voted; how they voted once it is closed. */
@TemplateData
public record Decision(
    UUID id,
    UUID consortiumId,
    String purpose,
    @Nullable UUID subjectId,
    String question,
    List<String> options,
    Instant closesAt,
    @Nullable Instant closedAt,
    @Nullable String outcome,
    @Nullable String winningOption,
    boolean carried,
    List<Vote> votes) {

  public Decision {
    options = options == null ? List.of() : List.copyOf(options);
    votes = votes == null ? List.of() : List.copyOf(votes);
  }

  /** One organisation's vote. */
  @TemplateData
  public record Vote(
      UUID organisationId,
      String name,
      BigDecimal weight,
      boolean voted,
      @Nullable String option) {}

  public boolean open() {
    return closedAt == null;
  }

  public int votedCount() {
    return (int) votes.stream().filter(Vote::voted).count();
  }

  /** Whether this organisation may vote and has not yet. */
  public boolean waitsFor(@Nullable UUID organisation) {
    return open()
        && votes.stream().anyMatch(v -> v.organisationId().equals(organisation) && !v.voted());
  }

  /** Whether closing it now would settle the constitution of the consortium. */
  public boolean constitutes() {
    return "CONSTITUTE".equals(purpose);
  }
}
