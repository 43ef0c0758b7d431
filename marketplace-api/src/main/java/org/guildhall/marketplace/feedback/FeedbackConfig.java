package org.guildhall.marketplace.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much feedback is kept, and for how long. */
@ConfigMapping(prefix = "guildhall.feedback")
public interface FeedbackConfig {

  /** How long it is kept, whether it is done or not. */
  @WithDefault("180D")
  Duration keptFor();

  /** So many in a day from everybody together; whoever floods it does not fill the database. */
  @WithDefault("1000")
  int mostInADay();
}
