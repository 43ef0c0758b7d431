package org.guildhall.buying.assessment.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.procurement.ProcurementContent;
import org.guildhall.buying.tender.opened.Bidder;
import org.guildhall.buying.tender.opened.OpenedTenders;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;

/** The panels. */
@ApplicationScoped
public class Panels implements PanacheRepositoryBase<Panel, UUID> {
  private static final String WITH_MEMBERS =
      "select p from Panel p left join fetch p.members where p.procurementId = ?1";

  private final OpenedTenders opened;

  Panels(OpenedTenders opened) {
    this.opened = opened;
  }

  /**
   * Begins moderation if nobody is awaited any more and every tender is scored, by whatever comes
   * last: scores that are locked, an evaluator who is released, or one who steps back with a
   * conflict.
   *
   * @param panel locked, so that two who come last do not wait for each other
   */
  public void moderateIfComplete(Panel panel, ProcurementContent procurement) {
    Set<LotCriterion> needed = needed(procurement, opened.biddersOf(procurement.id()));
    // Before tenders are open nothing is needed, and nothing is complete.
    if (!needed.isEmpty()) {
      panel.moderateIfComplete(needed);
    }
  }

  /** Lots nobody tendered for need no evaluator. */
  private static Set<LotCriterion> needed(ProcurementContent procurement, List<Bidder> tenders) {
    Set<UUID> tendered = tenders.stream().map(Bidder::lotId).collect(Collectors.toSet());
    Set<LotCriterion> needed = new HashSet<>();
    procurement.lots().stream()
        .filter(lot -> tendered.contains(lot.id()))
        .forEach(lot ->
            lot.qualityCriteria().forEach(c -> needed.add(new LotCriterion(lot.id(), c.id()))));
    return needed;
  }

  /** The panel of a procurement with its members, if one was appointed. */
  public Optional<Panel> of(UUID procurementId) {
    return list(WITH_MEMBERS, procurementId).stream().findFirst();
  }

  /** How far the panels of these procurements have come; nothing of those that have none. */
  public Map<UUID, PanelStage> stagesOf(Collection<UUID> procurementIds) {
    return getEntityManager()
        .createQuery(
            "select p.procurementId, p.stage from Panel p where p.procurementId in :procurements",
            Object[].class)
        .setParameter("procurements", Set.copyOf(procurementIds))
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (PanelStage) row[1]));
  }

  /** Those of the procurements in which something that was tendered has nobody to score it. */
  public Set<UUID> uncovered(Collection<UUID> procurementIds) {
    return Set.copyOf(
        getSession()
            .createNativeQuery(
                """
                select distinct p.procurement_id
                from panel p
                join lot l on l.procurement_id = p.procurement_id
                join criterion c on c.lot_id = l.id and c.kind = 'QUALITY'
                where p.procurement_id = any(:procurements) and p.stage = 'SCORING'
                  and exists (select 1 from tender t
                              join opened_envelope o on o.tender_id = t.id
                              where t.lot_id = l.id and o.envelope = 'QUALITY'
                                and o.content is not null)
                  and not exists (select 1 from panel_assignment a
                                  join panel_member m on m.id = a.panel_member_id
                                  where m.panel_id = p.id and a.criterion_id = c.id
                                    and a.ended_at is null)
                """,
                UUID.class)
            .setParameter("procurements", procurementIds.toArray(UUID[]::new))
            .getResultList());
  }

  /** The panel, locked until the transaction ends, if one was appointed. */
  Optional<Panel> lockedIfAny(UUID procurementId) {
    return find("procurementId = ?1", procurementId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The panel, locked until the transaction ends, or a NOT_FOUND problem. */
  public Panel lockedOf(UUID procurementId) {
    return lockedIfAny(procurementId)
        .orElseThrow(() -> ProblemException.notFound("panel of procurement", procurementId));
  }

  /** The panel for those on it, locked; where there is none nobody is on it: NOT_ON_THE_PANEL. */
  public Panel lockedForItsMembers(UUID procurementId) {
    return lockedIfAny(procurementId).orElseThrow(Panels::notOnThePanel);
  }

  /** Whether a person sits on the panel of a procurement. */
  public boolean isMember(String subject, UUID procurementId) {
    return of(procurementId).flatMap(panel -> panel.member(subject)).isPresent();
  }

  /**
   * The actor as evaluator, its row locked until the transaction ends, so that a score and the lock
   * of scores never cross; a NOT_ON_THE_PANEL problem if it is none.
   */
  public PanelMember lockedMember(Actor actor, UUID procurementId) {
    PanelMember member =
        getEntityManager()
            .createQuery(
                "select m from PanelMember m where m.subject = :subject and m.panel.id ="
                    + " (select p.id from Panel p where p.procurementId = :procurement)",
                PanelMember.class)
            .setParameter("procurement", procurementId)
            .setParameter("subject", actor.subject())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseThrow(Panels::notOnThePanel);
    mustBeTheSame(actor, member);
    return member;
  }

  /** The actor as evaluator, or a NOT_ON_THE_PANEL problem if it is none. */
  public PanelMember member(Actor actor, UUID procurementId) {
    PanelMember member =
        of(procurementId)
            .flatMap(panel -> panel.member(actor.subject()))
            .orElseThrow(Panels::notOnThePanel);
    mustBeTheSame(actor, member);
    return member;
  }

  /** The panels on which a person sits, the latest first. */
  public List<Panel> withMember(String subject) {
    return list(
        "select distinct p from Panel p join fetch p.members m where exists"
            + " (select 1 from PanelMember x where x.panel = p and x.subject = ?1)"
            + " order by p.appointedAt desc",
        subject);
  }

  private static void mustBeTheSame(Actor actor, PanelMember member) {
    actor.mustActFor(member.organisationId());
  }

  private static ProblemException notOnThePanel() {
    return ProblemException.of(
        PanelProblem.NOT_ON_THE_PANEL, "Only evaluators on this procurement's panel may do this.");
  }
}
