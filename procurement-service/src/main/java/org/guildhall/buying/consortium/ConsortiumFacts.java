package org.guildhall.buying.consortium;

import java.util.List;
import java.util.UUID;
import org.guildhall.kit.facts.outbox.Fact;
import org.jspecify.annotations.Nullable;

/** The public snapshot of a consortium that each of its facts carries. */
final class ConsortiumFacts {
  static final String TOPIC = "consortia";

  private ConsortiumFacts() {}

  record Snapshot(
      UUID id,
      long version,
      UUID challengeId,
      String name,
      String status,
      UUID leadId,
      List<SnapshotMember> members,
      @Nullable String agreementHash) {}

  record SnapshotMember(UUID organisationId, String name, String status, boolean lead) {}

  static Fact of(String type, Consortium consortium) {
    return new Fact(TOPIC, type, consortium.id(), consortium.revision(), snapshot(consortium));
  }

  private static Snapshot snapshot(Consortium consortium) {
    var members =
        consortium.members().stream()
            .map(member ->
                new SnapshotMember(
                    member.organisationId(),
                    member.name(),
                    member.status().name(),
                    member.organisationId().equals(consortium.leadId())))
            .toList();
    return new Snapshot(
        consortium.id(),
        consortium.revision(),
        consortium.challengeId(),
        consortium.name(),
        consortium.status().name(),
        consortium.leadId(),
        members,
        consortium.agreementHash());
  }
}
