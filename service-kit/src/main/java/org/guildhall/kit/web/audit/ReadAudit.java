package org.guildhall.kit.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditEntries;
import org.guildhall.kit.base.audit.AuditEntry;
import org.guildhall.kit.base.audit.AuditQuery;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the audit trail for somebody whom a service has found entitled, and notes that they read
 * it.
 */
@ApplicationScoped
public class ReadAudit {

  /** More than anybody reads, and little enough for one answer. */
  static final int MOST_IN_A_FILE = 50_000;

  private static final int AT_ONCE = 500;

  private final AuditEntries entries;
  private final AuditTrail trail;
  private final Instance<AuditSubjects> subjects;
  private final Instance<ActedForNames> names;

  ReadAudit(
      AuditEntries entries,
      AuditTrail trail,
      @Any Instance<AuditSubjects> subjects,
      @Any Instance<ActedForNames> names) {
    this.entries = entries;
    this.trail = trail;
    this.subjects = subjects;
    this.names = names;
  }

  /**
   * What is read.
   *
   * @param subjectType of what the reading is noted: {@code procurement}
   * @param subjectId of what the reading is noted
   */
  public record About(String subjectType, UUID subjectId, AuditQuery.Scope scope) {}

  /** A thing and all that belongs to it. */
  public Set<UUID> withItsParts(UUID id) {
    Set<UUID> all =
        subjects.stream().flatMap(each -> each.of(id).stream()).collect(Collectors.toSet());
    all.add(id);
    return all;
  }

  /** One page, the latest first. */
  @Transactional
  public Page<AuditEntryView> page(
      Actor reader, About about, AuditQuery query, @Nullable String after, int limit) {
    List<AuditEntry> found = entries.page(about.scope(), query, Cursor.latest(after), limit + 1);
    trail.record(reader, "audit.read", about.subjectType(), about.subjectId(), query.noted());
    Map<UUID, String> known = namesOf(found);
    return Page.of(found, limit, ReadAudit::position).map(entry -> AuditEntryView.of(entry, known));
  }

  /**
   * Notes that all of it is read as a file.
   *
   * @throws ProblemException INVALID_INPUT if it is more than a file takes
   */
  @Transactional
  public void mayExport(Actor reader, About about, AuditQuery query) {
    int count = entries.count(about.scope(), query, MOST_IN_A_FILE + 1);
    if (count > MOST_IN_A_FILE) {
      throw ProblemException.field(
          "from",
          "There are more than 50,000 entries, which is more than a file takes. Choose a shorter"
              + " period.");
    }
    trail.record(reader, "audit.exported", about.subjectType(), about.subjectId(), query.noted());
  }

  /** All of it, the latest first, a few hundred in memory at a time. */
  void forEach(About about, AuditQuery query, Consumer<AuditEntryView> taker) {
    Cursor after = Cursor.latest(null);
    int taken = 0;
    List<AuditEntry> found;
    do {
      found = entries.page(about.scope(), query, after, AT_ONCE);
      Map<UUID, String> known = namesOf(found);
      found.forEach(entry -> taker.accept(AuditEntryView.of(entry, known)));
      taken += found.size();
      after = found.isEmpty() ? after : position(found.getLast());
    } while (found.size() == AT_ONCE && taken < MOST_IN_A_FILE);
  }

  private static Cursor position(AuditEntry entry) {
    return new Cursor(entry.at(), entry.id());
  }

  private Map<UUID, String> namesOf(List<AuditEntry> found) {
    Set<UUID> ids =
        found.stream()
            .map(AuditEntry::organisationId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return ids.isEmpty() || !names.isResolvable() ? Map.of() : names.get().of(ids);
  }
}
