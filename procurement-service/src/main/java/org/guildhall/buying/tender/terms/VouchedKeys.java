package org.guildhall.buying.tender.terms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.tender.log.CommitmentLog;
import org.guildhall.buying.tender.sealing.Envelope;
import org.guildhall.buying.tender.sealing.SealingKey;
import org.guildhall.buying.tender.sealing.SealingKeys;
import org.guildhall.kit.base.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * The public keys that something may be sealed with: those that the log states for the procurement.
 * Whoever writes in the database can put a key of their own into the table, and would read what is
 * sealed with it; they cannot sign that it is the procurement's.
 */
@ApplicationScoped
public class VouchedKeys {
  private static final Logger LOG = Logger.getLogger(VouchedKeys.class);
  private static final int ENOUGH = 10_000;

  private record Which(UUID procurementId, Envelope envelope) {}

  private final SealingKeys keys;
  private final CommitmentLog log;

  /** Public halves never change, so they are checked once. */
  private final Cache<Which, SealingKey> vouched =
      Caffeine.newBuilder().maximumSize(ENOUGH).build();

  VouchedKeys(SealingKeys keys, CommitmentLog log) {
    this.keys = keys;
    this.log = log;
  }

  /**
   * The key to seal an envelope of a procurement with.
   *
   * @throws ProblemException SEALING_KEY_IN_DOUBT if the log does not state this key
   */
  public SealingKey of(UUID procurementId, Envelope envelope) {
    Which which = new Which(procurementId, envelope);
    SealingKey known = vouched.getIfPresent(which);
    if (known != null) {
      return known;
    }
    SealingKey key = keys.of(procurementId, envelope);
    List<String> stated =
        statedOf(procurementId).stream()
            .map(terms -> terms.keys().getOrDefault(envelope, ""))
            .toList();
    if (stated.isEmpty() || !stated.stream().allMatch(key.fingerprint()::equals)) {
      LOG.errorf(
          "The %s key of procurement %s in the database is not the one that the log states",
          envelope, procurementId);
      throw ProblemException.of(
          SealingProblem.SEALING_KEY_IN_DOUBT,
          "The key that seals tenders for this procurement is not the one that was published with"
              + " its notice. Nothing was sealed and nothing is lost. This is our fault: the"
              + " operator has been told; try again later.");
    }
    vouched.put(which, key);
    return key;
  }

  private List<SealedTerms> statedOf(UUID procurementId) {
    return log.signedAbout(procurementId).stream()
        .map(SealedTerms::of)
        .flatMap(Optional::stream)
        .filter(terms -> terms.procurementId().equals(procurementId))
        .toList();
  }
}
