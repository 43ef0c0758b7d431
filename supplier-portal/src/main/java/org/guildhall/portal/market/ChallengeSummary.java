package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A challenge in a list. */
@TemplateData
public record ChallengeSummary(
    UUID id,
    String title,
    String status,
    OrganisationRef organisation,
    List<String> cpv,
    @Nullable Instant questionsUntil,
    @Nullable Instant responsesUntil,
    @Nullable Instant publishedAt) {
  public ChallengeSummary {
    cpv = Lists.of(cpv);
  }
}
