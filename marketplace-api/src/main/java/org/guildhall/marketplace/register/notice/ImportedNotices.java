package org.guildhall.marketplace.register.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.register.reading.ReleaseReader;
import org.jspecify.annotations.Nullable;

/** The imported notices. */
@ApplicationScoped
public class ImportedNotices implements PanacheRepositoryBase<ImportedNotice, UUID> {

  private static final int PART = 200;
  private static final UUID NONE = new UUID(0, 0);

  /**
   * What identifies a release that is already kept.
   *
   * @param contentHash SHA-256 of its text
   */
  public record Known(@Nullable String ocid, @Nullable String releaseId, String contentHash) {}

  /** Those already kept that have one of the texts, or one of the ids, in one statement. */
  public List<Known> known(Collection<Known> releases) {
    String[] hashes = releases.stream().map(Known::contentHash).toArray(String[]::new);
    String[] ocids = releases.stream().map(Known::ocid).toArray(String[]::new);
    String[] ids = releases.stream().map(Known::releaseId).toArray(String[]::new);
    return getSession()
        .createNativeQuery(
            """
            select ocid, release_id, content_hash from imported_notice
            where content_hash = any(cast(:hashes as text[]))
               or (ocid, release_id) in (select * from unnest(cast(:ocids as text[]), cast(:ids as text[])))
            """,
            Object[].class)
        .setParameter("hashes", hashes)
        .setParameter("ocids", ocids)
        .setParameter("ids", ids)
        .getResultStream()
        .map(row -> new Known((String) row[0], (String) row[1], (String) row[2]))
        .toList();
  }

  ImportedNotice get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("imported notice", id));
  }

  /** The exact bytes of the release. */
  byte[] text(UUID id) {
    return getSession()
        .createQuery("select n.raw from ImportedNotice n where n.id = :id", byte[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("imported notice", id));
  }

  /** All of them, a few at a time and forgotten again: there may be millions. */
  Stream<ReleaseImported> all() {
    return Stream.iterate(
            after(NONE), part -> !part.isEmpty(), part -> after(part.getLast().notice().id()))
        .flatMap(List::stream);
  }

  private List<ReleaseImported> after(UUID last) {
    List<ImportedNotice> part = find("id > ?1 order by id", last).page(0, PART).list();
    Map<UUID, byte[]> texts = texts(part.stream().map(ImportedNotice::id).toList());
    List<ReleaseImported> imported =
        part.stream().map(notice -> imported(notice, texts.get(notice.id()))).toList();
    part.forEach(getSession()::detach);
    return imported;
  }

  /** What a notice does not keep apart is read from its text. */
  private static ReleaseImported imported(ImportedNotice notice, byte @Nullable [] text) {
    boolean smallFirms = text != null && ReleaseReader.read(text).smallFirms();
    return new ReleaseImported(notice.view(), smallFirms);
  }

  private Map<UUID, byte[]> texts(List<UUID> ids) {
    return getSession()
        .createQuery("select n.id, n.raw from ImportedNotice n where n.id in :ids", Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (byte[]) row[1]));
  }
}
