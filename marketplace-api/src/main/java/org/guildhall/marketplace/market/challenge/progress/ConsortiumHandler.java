package org.guildhall.marketplace.market.challenge.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.marketplace.market.challenge.ConcludeByProcurement;
import org.guildhall.marketplace.market.challenge.api.ChallengeProgress.Kind;
import org.guildhall.marketplace.market.challenge.progress.ProgressTable.Told;
import org.jspecify.annotations.Nullable;

/** Learns which consortium formed around a challenge, and that it was constituted. */
@ApplicationScoped
class ConsortiumHandler implements FactHandler {

  private static final Set<String> CONSTITUTED_SINCE =
      Set.of("CONSTITUTED", "BUYING", "CONTRACTED", "CLOSED");

  private final ProgressTable progress;
  private final ConcludeByProcurement conclude;

  ConsortiumHandler(ProgressTable progress, ConcludeByProcurement conclude) {
    this.progress = progress;
    this.conclude = conclude;
  }

  /** What is read of a {@code consortium.*} fact. */
  record Consortium(
      UUID id,
      long version,
      @Nullable UUID challengeId,
      @Nullable String name,
      @Nullable String status,
      @Nullable List<Member> members) {

    /** A council in it. */
    record Member(UUID organisationId, @Nullable String status) {}

    /** It has been constituted, however long ago: state told again counts as well. */
    boolean isConstituted() {
      return status != null && CONSTITUTED_SINCE.contains(status);
    }

    List<UUID> joined() {
      return members == null
          ? List.of()
          : members.stream()
              .filter(member -> member.status() == null || member.status().equals("JOINED"))
              .map(Member::organisationId)
              .toList();
    }
  }

  @Override
  public String topic() {
    return "consortia";
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (!fact.type().startsWith("consortium.")) {
      return;
    }
    Consortium consortium = fact.as(Consortium.class);
    progress.keep(
        new Told(
            Kind.CONSORTIUM,
            consortium.id(),
            fact.aggregateVersion(),
            consortium.challengeId(),
            null,
            null,
            consortium.name(),
            consortium.status() == null ? fact.type() : consortium.status(),
            consortium.joined(),
            fact.time()));
    if (consortium.isConstituted() && consortium.challengeId() != null) {
      String name = consortium.name() == null ? "A consortium" : consortium.name();
      conclude.conclude(consortium.challengeId(), name);
    }
  }
}
