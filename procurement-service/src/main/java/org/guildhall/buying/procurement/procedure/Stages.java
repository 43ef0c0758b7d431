package org.guildhall.buying.procurement.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.problem.ProblemException;

/** Which procurements there are and how far they are, for features that only read them. */
@ApplicationScoped
public class Stages {
  private static final String SELECT =
      "select p.id as id, p.ocid as ocid, p.draft.title as title, p.consortiumId as consortium,"
          + " p.leadId as lead, p.progress.procedure as procedure, p.progress.status as status,"
          + " p.progress.publishedAt as published, p.progress.stageEndsAt as ends,"
          + " p.draft.timetable.questionsUntil as questions,"
          + " p.draft.timetable.tendersUntil as tenders, b.organisationId as buyer"
          + " from Procurement p left join p.participants b where ";

  /** In a query: the procurements that the organisation ?2 leads or takes part in. */
  public static final String BOUGHT_BY_2 =
      "(select p.id from Procurement p left join p.participants b"
          + " where b.organisationId = ?2 or p.leadId = ?2)";

  private final EntityManager entities;

  Stages(EntityManager entities) {
    this.entities = entities;
  }

  /** One procurement, or a NOT_FOUND problem. */
  public ProcurementStage byId(UUID id) {
    return Optional.ofNullable(byIds(Set.of(id)).get(id))
        .orElseThrow(() -> ProblemException.notFound("procurement", id));
  }

  /** One procurement whose tender notice is public, or a NOT_FOUND problem. */
  public ProcurementStage publicById(UUID id) {
    return Optional.ofNullable(byIds(Set.of(id)).get(id))
        .filter(ProcurementStage::isPublic)
        .orElseThrow(() -> ProblemException.notFound("procurement", id));
  }

  /** Those that there are, with one statement whatever their number. */
  public Map<UUID, ProcurementStage> byIds(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return in(entities.createQuery(SELECT + "p.id in :ids", Tuple.class).setParameter("ids", ids))
        .collect(Collectors.toMap(ProcurementStage::id, Function.identity()));
  }

  /** Those an authority leads that are recorded in one of the statuses, the oldest first. */
  public List<ProcurementStage> ledIn(UUID leadId, ProcurementStatus... recorded) {
    return in(entities
            .createQuery(
                SELECT + "p.leadId = :lead and p.progress.status in :recorded order by p.createdAt",
                Tuple.class)
            .setParameter("lead", leadId)
            .setParameter("recorded", List.of(recorded)))
        .toList();
  }

  /** Each has one row for each of its buyers. */
  private static Stream<ProcurementStage> in(TypedQuery<Tuple> query) {
    return query.getResultList().stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("id", UUID.class), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Stages::stage);
  }

  private static ProcurementStage stage(List<Tuple> rows) {
    Tuple row = rows.getFirst();
    return new ProcurementStage(
        row.get("id", UUID.class),
        Optional.ofNullable(row.get("ocid", String.class)),
        row.get("title", String.class),
        row.get("consortium", UUID.class),
        row.get("lead", UUID.class),
        rows.stream()
            .flatMap(each -> Stream.ofNullable(each.get("buyer", UUID.class)))
            .collect(Collectors.toSet()),
        row.get("procedure", ProcedureKind.class),
        Stage.recorded(
            row.get("status", ProcurementStatus.class),
            row.get("published", Instant.class),
            row.get("ends", Instant.class)),
        row.get("questions", Instant.class),
        row.get("tenders", Instant.class),
        row.get("published", Instant.class) != null);
  }
}
