package org.guildhall.buying.tender.opening.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.replica.party.PartyHistory;
import org.guildhall.buying.replica.party.PartyHistory.Obstacle;
import org.guildhall.buying.tender.counting.Counting;
import org.guildhall.buying.tender.counting.LoggedTender;
import org.guildhall.buying.tender.counting.Standing;
import org.guildhall.buying.tender.opening.envelope.Finding;
import org.guildhall.buying.tender.opening.envelope.Outcome;
import org.guildhall.buying.tender.submission.Act;
import org.guildhall.kit.base.actor.Role;

/**
 * Looks again at who submitted, confirmed or withdrew each tender, now that everything is known
 * that was decided about memberships by then. What it finds is told and changes nothing else: a
 * tender is its supplier's and is opened like all others, and one that was withdrawn stays sealed.
 */
@ApplicationScoped
public class CheckActors {
  private final ActsOnTenders acts;
  private final PartyHistory history;

  CheckActors(ActsOnTenders acts, PartyHistory history) {
    this.acts = acts;
    this.history = history;
  }

  /** What was done to the tenders of a procurement, read once. */
  public static final class Acts {
    private final List<ActsOnTenders.Acted> all;

    private Acts(List<ActsOnTenders.Acted> all) {
      this.all = all;
    }
  }

  /**
   * Refuses, with when to try again, until everything is known that must be.
   *
   * @param procurementId locked, so that nothing more is done to its tenders
   */
  public Acts mustBeKnown(UUID procurementId) {
    List<ActsOnTenders.Acted> all = acts.of(procurementId);
    history.mustReach(
        all.stream().map(ActsOnTenders.Acted::at).max(Instant::compareTo).orElse(Instant.EPOCH));
    return new Acts(all);
  }

  /** The findings of an opening, with what there is to say about who acted. */
  public List<Finding> remarkOn(List<Finding> findings, Counting counting, Acts done) {
    Map<UUID, String> remarks = remarks(done.all);
    List<Finding> all = new ArrayList<>();
    Set<UUID> told = new HashSet<>();
    for (Finding finding : findings) {
      told.add(finding.tenderId());
      String remark = remarks.get(finding.tenderId());
      all.add(remark == null ? finding : finding.with(remark));
    }
    for (LoggedTender logged : counting.tenders()) {
      String remark = remarks.get(logged.tenderId());
      if (remark != null
          && logged.standing() == Standing.WITHDRAWN
          && !told.contains(logged.tenderId())) {
        all.add(
            new Finding(
                logged.tenderId(),
                logged.version(),
                logged.sealedHash(),
                Outcome.WITHDRAWN,
                remark));
      }
    }
    return all;
  }

  private Map<UUID, String> remarks(List<ActsOnTenders.Acted> done) {
    List<Optional<Obstacle>> obstacles =
        history.obstacles(
            Role.BIDDER,
            done.stream()
                .map(acted -> new PartyHistory.Did(acted.supplierId(), acted.by(), acted.at()))
                .toList());
    Map<UUID, List<String>> since = new HashMap<>();
    for (int i = 0; i < done.size(); i++) {
      ActsOnTenders.Acted acted = done.get(i);
      List<String> of = since.computeIfAbsent(acted.tenderId(), id -> new ArrayList<>());
      if (acted.act() == Act.SUBMITTED) {
        // What was done to an earlier version does not matter any more.
        of.clear();
      }
      obstacles.get(i).map(obstacle -> words(acted.act(), obstacle)).ifPresent(of::add);
    }
    Map<UUID, String> remarks = new LinkedHashMap<>();
    since.forEach((tender, words) -> {
      if (!words.isEmpty()) {
        remarks.put(tender, String.join(". ", words));
      }
    });
    return remarks;
  }

  private static String words(Act act, Obstacle obstacle) {
    String done =
        switch (act) {
          case SUBMITTED -> "Submitted";
          case RECONFIRMED -> "Confirmed";
          case WITHDRAWN -> "Withdrawn";
        };
    return done
        + switch (obstacle) {
          case NOT_A_MEMBER -> " by somebody who did not bid for the supplier any more";
          case SUSPENDED -> " while the supplier was suspended";
        };
  }
}
