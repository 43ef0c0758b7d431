package org.guildhall.kit.web.person;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.schedule.CleanUpConfig;
import org.guildhall.kit.facts.change.Changes;

/** Hands out to people what is kept of them, and erases what need not be kept. */
@ApplicationScoped
@IfBuildProperty(name = OwnData.SERVED, stringValue = "true", enableIfMissing = true)
class OwnData {

  /** Whether this service keeps anything of people. */
  static final String SERVED = "guildhall.personal-data.served";

  /** All of it is in memory at once. */
  private static final int MOST = 1_000;

  /** The trail is append-only, for the law and against whoever would rather not have done it. */
  private static final PersonalRecords ACTS =
      PersonalRecords.kept(
          "acts",
          "What you did",
          "Who did what is recorded with their name. It is kept, because authorities must be able to"
              + " show how they decided (section 98 of the Procurement Act 2023, three years at"
              + " least) and nobody may change it. It is not removed by itself.",
          """
          select at, action "act", organisation_id "forOrganisation", subject_type "toWhat",
            subject_id "to", person_name "name"
          from audit_entry, person where audit_entry.subject = person.subject
          order by at desc
          """);

  private static final String REQUESTS =
      """
      select route "request", created_at "at" from idempotency_key, person
      where idempotency_key.subject = person.subject order by created_at
      """;

  private final PersonalRows rows;
  private final Instance<PersonalRecordsSource> sources;
  private final Changes changes;
  private final Clock clock;
  private final String service;
  private final PersonalRecords requests;

  OwnData(
      PersonalRows rows,
      @Any Instance<PersonalRecordsSource> sources,
      Changes changes,
      Clock clock,
      CleanUpConfig cleanUp,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.rows = rows;
    this.sources = sources;
    this.changes = changes;
    this.clock = clock;
    this.service = service;
    this.requests =
        PersonalRecords.kept(
            "requests",
            "Requests that may be repeated",
            "So that what you send twice is done once. What you sent and what was answered is sealed"
                + " and opens only for you. It is removed after "
                + cleanUp.idempotencyKeysFor().toHours()
                + " hours.",
            REQUESTS);
  }

  /** What is kept of people at all. */
  public List<PersonalData.Kept> kept() {
    return all()
        .map(each ->
            new PersonalData.Kept(each.name(), each.title(), each.why(), each.erase() != null))
        .toList();
  }

  /** What is kept of this person. */
  @Transactional
  public PersonalData of(Actor person) {
    return new PersonalData(
        service,
        clock.instant(),
        person.subject(),
        person.name(),
        all().map(each -> handedOut(each, person)).toList());
  }

  /** How much is kept of this person. */
  @Transactional
  public List<PersonalData.Counted> counts(Actor person) {
    return all()
        .map(each ->
            new PersonalData.Counted(
                each.name(),
                each.title(),
                each.why(),
                each.erase() != null,
                rows.count(each.select(), person)))
        .toList();
  }

  private PersonalData.HandedOut handedOut(PersonalRecords each, Actor person) {
    List<Map<String, Object>> found = rows.select(each.select(), person, MOST + 1);
    boolean complete = found.size() <= MOST;
    return new PersonalData.HandedOut(
        each.name(),
        each.title(),
        each.why(),
        each.erase() != null,
        complete,
        complete ? found : List.copyOf(found.subList(0, MOST)));
  }

  /**
   * Erases what need not be kept; again finds nothing left.
   *
   * @throws ProblemException if something has to end before that which cannot
   */
  @Transactional
  public List<PersonalData.Erased> erase(Actor person) {
    sources.forEach(source -> source.endBeforeErasure(person));
    List<PersonalData.Erased> done = new ArrayList<>();
    all()
        .forEach(each ->
            done.add(
                new PersonalData.Erased(
                    each.name(),
                    each.title(),
                    each.why(),
                    each.erase() != null,
                    each.erase() == null ? 0 : rows.change(each.erase(), person))));
    changes.record(person, "person.erased", "person", id(person));
    return done;
  }

  private Stream<PersonalRecords> all() {
    return Stream.concat(
        sources.stream().flatMap(source -> source.records().stream()), Stream.of(ACTS, requests));
  }

  /** Ids at identity providers mostly are UUIDs, but need not be. */
  private static UUID id(Actor person) {
    try {
      return UUID.fromString(person.subject());
    } catch (IllegalArgumentException other) {
      return UUID.nameUUIDFromBytes(person.subject().getBytes(StandardCharsets.UTF_8));
    }
  }
}
