package org.guildhall.kit.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditTrail;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.outbox.Fact;
import org.guildhall.kit.facts.outbox.Outbox;
import org.guildhall.kit.web.http.Versions;

/** The use cases of the kit's test service. */
@ApplicationScoped
public class ProbeService {

  static final String TOPIC = "probes";

  /** Its facts carry authority. */
  public static final String RIGHTS = "rights";

  record ProbeFact(UUID id, String title, long version) {}

  private final Probes probes;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;
  final AtomicInteger created = new AtomicInteger();

  ProbeService(Probes probes, Outbox outbox, AuditTrail audit, Clock clock) {
    this.probes = probes;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Probe create(Actor actor, String title) {
    created.incrementAndGet();
    Probe probe = new Probe(actor.mustActForSome(), title, clock.instant());
    probes.persist(probe);
    audit.record(actor, "probe.created", "probe", probe.id, Map.of("title", title));
    outbox.publish(
        new Fact(TOPIC, "probe.created", probe.id, 0, new ProbeFact(probe.id, title, 0)));
    if (title.startsWith("refuse")) {
      throw ProblemException.of(KitProblem.ILLEGAL_STATE, "This title is refused");
    }
    return probe;
  }

  @Transactional
  Probe rename(Actor actor, UUID id, String ifMatch, String title) {
    Probe probe =
        probes.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("probe", id));
    actor.mustActFor(probe.owner);
    Versions.mustMatch(ifMatch, probe.version);
    probe.rename(title);
    probes.flush();
    outbox.publish(
        new Fact(
            TOPIC,
            "probe.renamed",
            id,
            probe.version,
            new ProbeFact(probe.id, title, probe.version)));
    return probe;
  }

  @Transactional
  Probe read(UUID id) {
    return probes.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("probe", id));
  }

  /** Publishes as many facts about an aggregate as wanted, in one transaction. */
  @Transactional
  public void tell(String type, UUID aggregate, long from, int count) {
    for (long version = from; version < from + count; version++) {
      outbox.publish(
          new Fact(TOPIC, type, aggregate, version, new ProbeFact(aggregate, "told", version)));
    }
  }

  /** The same on a topic whose facts carry authority. */
  @Transactional
  public void grant(UUID aggregate, long from, int count) {
    for (long version = from; version < from + count; version++) {
      outbox.publish(
          new Fact(
              RIGHTS,
              "right.granted",
              aggregate,
              version,
              new ProbeFact(aggregate, "granted", version)));
    }
  }

  /** A fact that is too large for Kafka. */
  @Transactional
  public void tellLarge(UUID aggregate, int size) {
    // Random, so that compression does not save it.
    byte[] noise = new byte[size / 2];
    new java.util.Random(1).nextBytes(noise);
    String text = java.util.HexFormat.of().formatHex(noise);
    outbox.publish(new Fact(TOPIC, "probe.told", aggregate, 0, new ProbeFact(aggregate, text, 0)));
  }

  public void tellOutsideATransaction() {
    outbox.publish(new Fact(TOPIC, "probe.created", UUID.randomUUID(), 0, Map.of()));
  }

  @Transactional
  public void tellAndRollBack(UUID aggregate) {
    outbox.publish(new Fact(TOPIC, "probe.told", aggregate, 0, Map.of()));
    throw new IllegalStateException("rolled back on purpose");
  }
}
