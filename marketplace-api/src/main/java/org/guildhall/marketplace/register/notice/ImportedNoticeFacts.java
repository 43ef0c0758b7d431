package org.guildhall.marketplace.register.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;
import org.guildhall.marketplace.register.reading.ReadRelease;

/** Tells the other services about imported notices, on topic {@code imported-notices}. */
@ApplicationScoped
public class ImportedNoticeFacts implements CurrentStateSource {

  static final String TOPIC = "imported-notices";
  static final String TYPE = "release.imported";

  private final Changes changes;
  private final ImportedNotices notices;

  ImportedNoticeFacts(Changes changes, ImportedNotices notices) {
    this.changes = changes;
    this.notices = notices;
  }

  /** The notice, of which this was read, can be searched for from now on. */
  public void imported(ImportedNotice notice, ReadRelease release) {
    changes.publish(fact(new ReleaseImported(notice.view(), release.smallFirms())));
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Stream<Fact> currentFacts() {
    return notices.all().map(ImportedNoticeFacts::fact);
  }

  /** A notice never changes, so its version is always the first. */
  private static Fact fact(ReleaseImported imported) {
    return new Fact(TOPIC, TYPE, imported.notice().id(), 1, imported);
  }
}
