package org.guildhall.buying.tender.draft;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.TenderTables;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;

/** Tenders that their supplier has begun or must confirm, as long as there is time. */
@ApplicationScoped
class TenderTasks implements TaskSource {
  private static final String WAITING =
      """
      select t.id, t.supplier_id, t.status, p.title, l.title, p.tenders_until
      from tender t
      join procurement p on p.id = t.procurement_id
      join lot l on l.id = t.lot_id
      left join tender_draft d on d.tender_id = t.id
      where t.supplier_id = any(?)
        and (t.status in ('DRAFT', 'TO_RECONFIRM') or d.tender_id is not null)
        and p.status = 'PUBLISHED' and guildhall_now() < p.tenders_until
      order by p.tenders_until, t.id
      limit 100
      """;

  private final AgroalDataSource database;

  TenderTasks(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public List<Task> tasksOf(Actor actor, List<HeldRoles> held) {
    Object[] suppliers =
        held.stream()
            .filter(roles -> roles.hasAny(Role.BIDDER))
            .map(HeldRoles::organisationId)
            .toArray();
    if (suppliers.length == 0) {
      return List.of();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITING)) {
      select.setArray(1, connection.createArrayOf("uuid", suppliers));
      try (ResultSet found = select.executeQuery()) {
        List<Task> tasks = new ArrayList<>();
        while (found.next()) {
          tasks.add(task(found));
        }
        return tasks;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The tasks could not be read", failed);
    }
  }

  private static Task task(ResultSet found) throws SQLException {
    UUID id = found.getObject(1, UUID.class);
    boolean reconfirm = "TO_RECONFIRM".equals(found.getString(3));
    String what = found.getString(4) + ", " + found.getString(5);
    return new Task(
        reconfirm ? "tender.reconfirmation" : "tender.submission",
        reconfirm
            ? "Confirm or replace your tender, the terms changed: " + what
            : "Submit your tender: " + what,
        found.getObject(2, UUID.class),
        new Task.Subject("tender", id),
        TenderTables.instant(found, 6),
        "/api/v1/tenders/" + id);
  }
}
