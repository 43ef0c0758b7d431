package org.guildhall.buying.tender.opening;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;
import org.jspecify.annotations.Nullable;

/** Envelopes whose time has come, and openings that wait for a second person. */
@ApplicationScoped
class OpeningTasks implements TaskSource {
  private static final String DUE =
      """
      select a.organisation_id, p.id, p.title, o.id, o.envelope, q.status
      from participant a
      join procurement p on p.id = a.procurement_id
      left join opening o on o.procurement_id = p.id and o.status = 'PROPOSED'
      left join opening q on q.procurement_id = p.id and q.envelope = 'QUALITY'
      where a.organisation_id = any(?)
        and (o.id is null
             or o.proposed_by <> ? and (o.sole_buyer or o.proposed_for <> a.organisation_id))
        and ((p.status = 'PUBLISHED' and p.published_at is not null
              and p.tenders_until <= guildhall_now())
          or (p.status in ('OPENED', 'ASSESSING') and not exists (
              select 1 from opening r where r.procurement_id = p.id and r.envelope = 'PRICE'
                and r.status = 'OPENED')))
      order by p.tenders_until, p.id
      limit 100
      """;

  private final AgroalDataSource database;
  private final QualityConsensus consensus;

  OpeningTasks(AgroalDataSource database, QualityConsensus consensus) {
    this.database = database;
    this.consensus = consensus;
  }

  private record Due(
      UUID organisation,
      UUID procurement,
      String title,
      @Nullable UUID proposed,
      boolean quality) {}

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    Object[] authorities =
        held.stream()
            .filter(roles -> roles.hasAny(Role.OPENER))
            .map(HeldRoles::organisationId)
            .toArray();
    if (authorities.length == 0) {
      return List.of();
    }
    List<Due> all = due(authorities, actor.subject());
    Set<UUID> assessed = consensus.lockedOnAllLots(all.stream().map(Due::procurement).toList());
    return all.stream()
        .filter(
            due -> due.proposed() != null || due.quality() || assessed.contains(due.procurement()))
        .map(OpeningTasks::task)
        .toList();
  }

  private List<Due> due(Object[] authorities, String subject) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(DUE)) {
      select.setArray(1, connection.createArrayOf("uuid", authorities));
      select.setString(2, subject);
      try (ResultSet found = select.executeQuery()) {
        List<Due> all = new ArrayList<>();
        while (found.next()) {
          all.add(
              new Due(
                  found.getObject(1, UUID.class),
                  found.getObject(2, UUID.class),
                  found.getString(3),
                  found.getObject(4, UUID.class),
                  !"OPENED".equals(found.getString(6))));
        }
        return all;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The tasks could not be read", failed);
    }
  }

  private static Task task(Due due) {
    String which = due.quality() ? "quality" : "price";
    boolean second = due.proposed() != null;
    return new Task(
        second ? "opening.approval" : "opening.proposal",
        (second ? "Approve the opening of the " : "Open the ")
            + which
            + " envelopes: "
            + due.title(),
        due.organisation(),
        new Task.Subject("procurement", due.procurement()),
        null,
        second
            ? "/api/v1/openings/" + due.proposed()
            : "/api/v1/procurements/" + due.procurement() + "/openings");
  }
}
