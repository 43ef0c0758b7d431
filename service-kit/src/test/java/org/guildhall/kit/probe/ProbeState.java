package org.guildhall.kit.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;

/** What the test service would tell again. */
@ApplicationScoped
public class ProbeState implements CurrentStateSource {

  private final List<UUID> aggregates = new CopyOnWriteArrayList<>();

  public void owns(UUID aggregate) {
    aggregates.add(aggregate);
  }

  @Override
  public String topic() {
    return ProbeService.TOPIC;
  }

  @Override
  public Stream<Fact> currentFacts() {
    return aggregates.stream()
        .map(id ->
            new Fact(
                ProbeService.TOPIC,
                "probe.told",
                id,
                7,
                new ProbeService.ProbeFact(id, "again", 7)));
  }
}
