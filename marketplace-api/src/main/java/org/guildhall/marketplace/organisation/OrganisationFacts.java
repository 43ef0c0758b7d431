package org.guildhall.marketplace.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.stream.Stream;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;

/** Tells the other services about organisations, on topic {@code organisations}. */
@ApplicationScoped
public class OrganisationFacts implements CurrentStateSource {

  static final String TOPIC = "organisations";

  private final Changes changes;
  private final Organisations organisations;

  OrganisationFacts(Changes changes, Organisations organisations) {
    this.changes = changes;
    this.organisations = organisations;
  }

  /** Writes pending changes first, so that the fact carries the version they result in. */
  public void publish(String type, Organisation organisation) {
    organisations.flush();
    changes.publish(fact(type, organisation));
  }

  /** The same for many, writing pending changes once. */
  public void publishAll(String type, Collection<Organisation> changed) {
    if (!changed.isEmpty()) {
      organisations.flush();
      changed.forEach(organisation -> changes.publish(fact(type, organisation)));
    }
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Stream<Fact> currentFacts() {
    return organisations
        .streamAll()
        .map(organisation -> fact("organisation.amended", organisation));
  }

  private static Fact fact(String type, Organisation organisation) {
    return new Fact(
        TOPIC,
        type,
        organisation.id(),
        organisation.version(),
        OrganisationSnapshot.of(organisation));
  }
}
