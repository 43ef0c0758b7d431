package org.guildhall.buying.tender.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.base.problem.ProblemException;

/** The key pairs of procurements: anybody may seal, only the opening unlocks. */
@ApplicationScoped
public class SealingKeys {
  private static final int ENOUGH = 10_000;

  private record Which(UUID procurementId, Envelope envelope) {}

  private final StoredKeyPairs pairs;
  private final KeyEncryptionKey keyEncryption;
  private final Clock clock;

  /** Public halves never change, so they may be kept. */
  private final Cache<Which, SealingKey> known = Caffeine.newBuilder().maximumSize(ENOUGH).build();

  SealingKeys(StoredKeyPairs pairs, KeyEncryptionKey keyEncryption, Clock clock) {
    this.pairs = pairs;
    this.keyEncryption = keyEncryption;
    this.clock = clock;
  }

  /**
   * Makes both key pairs of a procurement, in the present transaction, unless they are there: its
   * notice was refused once, and nothing is sealed with them yet.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void create(UUID procurementId) {
    for (Envelope envelope : Envelope.values()) {
      if (pairs.of(procurementId, envelope).isEmpty()) {
        pairs.persist(new StoredKeyPair(procurementId, envelope, keyEncryption, clock.instant()));
      }
    }
  }

  /** The key to seal an envelope of a procurement with. */
  @Transactional
  public SealingKey of(UUID procurementId, Envelope envelope) {
    Which which = new Which(procurementId, envelope);
    SealingKey key = known.getIfPresent(which);
    if (key == null) {
      key = stored(which).publicHalf();
      known.put(which, key);
    }
    return key;
  }

  /**
   * The private half. Only the opening calls this, after two people have agreed and the time has
   * come; ArchUnit keeps everybody else away.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UnlockedKey unlock(UUID procurementId, Envelope envelope) {
    return stored(new Which(procurementId, envelope)).unlock(keyEncryption, clock.instant());
  }

  private StoredKeyPair stored(Which which) {
    return pairs
        .of(which.procurementId(), which.envelope())
        .orElseThrow(
            () -> ProblemException.notFound("sealing key for procurement", which.procurementId()));
  }
}
