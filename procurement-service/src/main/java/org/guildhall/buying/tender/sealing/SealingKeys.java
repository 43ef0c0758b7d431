package org.guildhall.buying.tender.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.base.problem.ProblemException;

/** The key pairs of procurements: anybody may seal, only the opening unlocks. */
@ApplicationScoped
public class SealingKeys {
  private final StoredKeyPairs pairs;
  private final KeyEncryptionKey keyEncryption;
  private final Clock clock;

  SealingKeys(StoredKeyPairs pairs, KeyEncryptionKey keyEncryption, Clock clock) {
    this.pairs = pairs;
    this.keyEncryption = keyEncryption;
    this.clock = clock;
  }

  /**
   * Makes both key pairs of a procurement, in the present transaction, unless they are there: its
   * notice was prepared before, and nothing is sealed with them yet.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void create(UUID procurementId) {
    for (Envelope envelope : Envelope.values()) {
      if (pairs.of(procurementId, envelope).isEmpty()) {
        pairs.persist(new StoredKeyPair(procurementId, envelope, keyEncryption, clock.instant()));
      }
    }
  }

  /** Whether the procurement has its keys. */
  @Transactional
  public boolean exist(UUID procurementId) {
    return pairs.exist(procurementId);
  }

  /** Procurements that have keys, and about which the log states nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> withoutStatement() {
    return pairs.withoutStatement();
  }

  /** Whether each public half is the one of its private half. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean belongTogether(UUID procurementId) {
    return Stream.of(Envelope.values())
        .map(envelope -> stored(procurementId, envelope))
        .allMatch(pair -> pair.belongsTogether(keyEncryption));
  }

  /**
   * The key of an envelope of a procurement as the database has it. Nothing is sealed with it
   * before the log vouches for it, see {@code tender.terms}.
   */
  @Transactional
  public SealingKey of(UUID procurementId, Envelope envelope) {
    return stored(procurementId, envelope).publicHalf();
  }

  /**
   * The private half. Only the opening calls this, after two people have agreed and the time has
   * come; ArchUnit keeps everybody else away.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UnlockedKey unlock(UUID procurementId, Envelope envelope) {
    return stored(procurementId, envelope).unlock(keyEncryption, clock.instant());
  }

  private StoredKeyPair stored(UUID procurementId, Envelope envelope) {
    return pairs
        .of(procurementId, envelope)
        .orElseThrow(() -> ProblemException.notFound("sealing key for procurement", procurementId));
  }
}
