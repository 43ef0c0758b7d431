package org.guildhall.marketplace.market.challenge.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.marketplace.market.challenge.act.ChallengeStatus;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.OrganisationStatus;
import org.jspecify.annotations.Nullable;

/** A challenge in a list. */
record ChallengeSummary(
    UUID id,
    String title,
    ChallengeStatus status,
    int edition,
    OrganisationRef organisation,
    @Nullable Integer serviceArea,
    List<String> cpv,
    @Nullable Instant questionsUntil,
    @Nullable Instant responsesUntil,
    @Nullable Instant publishedAt,
    Instant listedAt) {

  /** As the query yields it. */
  public ChallengeSummary(
      UUID id,
      String title,
      ChallengeStatus status,
      int edition,
      UUID organisationId,
      String organisationName,
      OrganisationKind organisationKind,
      OrganisationStatus organisationStatus,
      @Nullable Integer serviceArea,
      String[] cpv,
      @Nullable Instant questionsUntil,
      @Nullable Instant responsesUntil,
      @Nullable Instant publishedAt,
      Instant listedAt) {
    this(
        id,
        title,
        status,
        edition,
        new OrganisationRef(organisationId, organisationName, organisationKind, organisationStatus),
        serviceArea,
        List.of(cpv),
        questionsUntil,
        responsesUntil,
        publishedAt,
        listedAt);
  }
}
