package org.guildhall.marketplace.letter.buying;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.marketplace.letter.LetterConfig;
import org.guildhall.marketplace.letter.Letters;

/** Writes to the people whom the buying has something to tell, once for each cause. */
@ApplicationScoped
class BuyingLetters implements FactHandler {

  private final Letters letters;
  private final LetterConfig config;
  private final Clock clock;

  BuyingLetters(Letters letters, LetterConfig config, Clock clock) {
    this.letters = letters;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return "letters";
  }

  /** What comes too late is no news: whoever was away for so long has looked. */
  @Override
  public void handle(ReceivedFact fact) {
    if (!fact.type().equals("letter.caused")) {
      return;
    }
    CausedLetter caused = fact.as(CausedLetter.class);
    if (caused.causedAt().plus(config.newsFor()).isBefore(clock.instant())) {
      return;
    }
    letters.write(
        caused.id(), caused.letterKind(), caused.recipients(), caused.about(), caused.values());
  }
}
