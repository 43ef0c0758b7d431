package org.guildhall.buying.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.stream.Stream;
import org.guildhall.kit.base.schedule.RecurringJob;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.facts.outbox.CurrentStateSource;
import org.guildhall.kit.facts.outbox.Fact;

/**
 * Tells the marketplace, which knows the people and writes to them, what there is to tell. What was
 * found and the fact are committed together; who comes later finds it known.
 */
@ApplicationScoped
class TellLetters implements RecurringJob, CurrentStateSource {

  private final LetterCauses causes;
  private final LetterConfig config;
  private final Changes changes;

  TellLetters(LetterCauses causes, LetterConfig config, Changes changes) {
    this.causes = causes;
    this.config = config;
    this.changes = changes;
  }

  @Override
  public String name() {
    return "tell letters";
  }

  @Override
  public Duration every() {
    return config.every();
  }

  @Override
  @Transactional
  public void run() {
    causes.find().forEach(letter -> changes.publish(letter.told()));
    causes.removeOlderThan(config.keptFor(), changes.now());
  }

  @Override
  public String topic() {
    return CausedLetter.TOPIC;
  }

  /** Those that could still be news; whoever has told them knows them by their ids. */
  @Override
  public Stream<Fact> currentFacts() {
    return causes.foundAfter(changes.now().minus(config.newsFor())).map(CausedLetter::told);
  }
}
