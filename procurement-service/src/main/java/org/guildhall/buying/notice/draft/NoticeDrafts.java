package org.guildhall.buying.notice.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.existence.Existence;

/** The drafts of notices. */
@ApplicationScoped
public class NoticeDrafts implements PanacheRepositoryBase<NoticeDraft, UUID>, Existence {

  @Override
  public Set<String> collections() {
    return Set.of("notice-drafts");
  }

  @Override
  public boolean isKnownTo(Actor reader, UUID id) {
    return findByIdOptional(id).filter(draft -> reader.actsFor(draft.leadId())).isPresent();
  }

  private static final Set<DraftStatus> WAITING = Set.of(DraftStatus.PREPARED, DraftStatus.REFUSED);

  /** The draft, or a NOT_FOUND problem. */
  NoticeDraft byId(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("draft notice", id));
  }

  /** As it stands now, locked for this transaction. */
  void lock(NoticeDraft draft) {
    getEntityManager().refresh(draft, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The one that waits for a second person, if there is one. */
  public Optional<NoticeDraft> waiting(UUID procurementId, NoticeType type) {
    return find("procurementId = ?1 and type = ?2 and status in ?3", procurementId, type, WAITING)
        .firstResultOptional();
  }

  /** Everything of that kind that waits for another person of the lead authority. */
  public List<NoticeDraft> waitingFor(UUID leadId, NoticeType type) {
    return list("leadId = ?1 and type = ?2 and status in ?3", leadId, type, WAITING);
  }

  /** Procurements of the lead authority of which such a notice waits or is on its way. */
  public Set<UUID> underWay(UUID leadId, NoticeType type) {
    return getEntityManager()
        .createQuery(
            "select d.procurementId from NoticeDraft d where d.leadId = :lead and d.type = :type"
                + " and d.status in :underWay",
            UUID.class)
        .setParameter("lead", leadId)
        .setParameter("type", type)
        .setParameter(
            "underWay", EnumSet.of(DraftStatus.PREPARED, DraftStatus.APPROVED, DraftStatus.REFUSED))
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Those of the lead authority that the central platform refused and nobody has put right. */
  public List<NoticeDraft> refused(UUID leadId) {
    return list("leadId = ?1 and status = ?2", leadId, DraftStatus.REFUSED);
  }

  /** Nothing waits any more: it was sent back, or what it stands on has changed. */
  public void withdraw(UUID procurementId, NoticeType type) {
    waiting(procurementId, type).ifPresent(NoticeDraft::withdrawn);
    flush();
  }

  /** Everything that was ever prepared about a procurement, newest first. */
  List<NoticeDraft> of(UUID procurementId) {
    return list("procurementId = ?1 order by preparedAt desc, id desc", procurementId);
  }
}
