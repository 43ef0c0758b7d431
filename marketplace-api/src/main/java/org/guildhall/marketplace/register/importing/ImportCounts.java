package org.guildhall.marketplace.register.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.marketplace.register.importing.ImportCount.Kind;
import org.hibernate.Session;

/** The numbers of the imports, kept up to date batch by batch. */
@ApplicationScoped
public class ImportCounts {

  private final Session session;

  ImportCounts(Session session) {
    this.session = session;
  }

  public void add(UUID importId, Collection<ImportCount> counts) {
    session
        .createNativeQuery(
            """
            insert into release_import_count (import_id, kind, name, count)
            select :import, kind, name, count
            from unnest(cast(:kinds as text[]), cast(:names as text[]), cast(:counts as bigint[]))
              as added(kind, name, count)
            on conflict (import_id, kind, name) do update
            set count = release_import_count.count + excluded.count
            """)
        .setParameter("import", importId)
        .setParameter(
            "kinds", counts.stream().map(count -> count.kind().name()).toArray(String[]::new))
        .setParameter("names", counts.stream().map(ImportCount::name).toArray(String[]::new))
        .setParameter("counts", counts.stream().map(ImportCount::count).toArray(Long[]::new))
        .executeUpdate();
  }

  List<ImportCount> of(UUID importId) {
    return session
        .createNativeQuery(
            "select kind, name, count from release_import_count where import_id = :import",
            Object[].class)
        .setParameter("import", importId)
        .getResultList()
        .stream()
        .map(row ->
            new ImportCount(
                Kind.valueOf((String) row[0]), (String) row[1], ((Number) row[2]).longValue()))
        .toList();
  }
}
