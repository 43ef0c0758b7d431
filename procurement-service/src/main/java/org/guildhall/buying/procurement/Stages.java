package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.buying.procurement.procedure.ProcedureKind;
import org.guildhall.buying.procurement.procedure.ProcurementStage;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.buying.procurement.procedure.Stage;
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
          + " from Procurement p left join p.participants b where p.id in :ids";

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
    // One row for each buyer.
    Map<UUID, List<Tuple>> rows =
        entities
            .createQuery(SELECT, Tuple.class)
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .collect(Collectors.groupingBy(row -> row.get("id", UUID.class)));
    return rows.values().stream()
        .map(Stages::stage)
        .collect(Collectors.toMap(ProcurementStage::id, Function.identity()));
  }

  /** Of one that was read as a whole. */
  static ProcurementStage of(Procurement procurement, Stage stage) {
    return new ProcurementStage(
        procurement.id(),
        procurement.ocid(),
        procurement.title(),
        procurement.consortiumId(),
        procurement.leadId(),
        procurement.participants().stream()
            .map(Participant::organisationId)
            .collect(Collectors.toSet()),
        procurement.procedure(),
        stage,
        procurement.timetable().questionsUntil(),
        procurement.timetable().tendersUntil(),
        procurement.publishedAt().isPresent());
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
