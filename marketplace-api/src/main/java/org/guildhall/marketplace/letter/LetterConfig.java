package org.guildhall.marketplace.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How people are told. */
@ConfigMapping(prefix = "guildhall.letters")
public interface LetterConfig {

  /** Where people find the portal; the links in letters begin with it. */
  @WithDefault("http://127.0.0.1:8080")
  URI portal();

  /** Where mail programs find this API, to refuse letters with one click. */
  @WithDefault("http://127.0.0.1:8081")
  URI api();

  /** What comes behind the @ in the ids of letters. */
  @WithDefault("guildhall.example")
  String domain();

  /** How soon after one turn of sending the next begins. */
  @WithDefault("2S")
  Duration every();

  /** How long the SMTP server may take for one letter. */
  @WithDefault("20S")
  Duration patience();

  /** How long a letter belongs to the process that sends it; longer than that takes. */
  @WithDefault("2M")
  Duration lease();

  /** The first wait after a failure; each further one is twice as long. */
  @WithDefault("30S")
  Duration backOff();

  /** The longest wait between two tries. */
  @WithDefault("1H")
  Duration longestBackOff();

  /** How long a letter is tried. */
  @WithDefault("5D")
  Duration triedFor();

  /** How long letters are kept, and with them the News. */
  @WithDefault("180D")
  Duration keptFor();

  /**
   * Of what happened longer ago nobody is told any more. Longer than this service is ever away, and
   * much shorter than letters are kept, by which it is known what was told.
   */
  @WithDefault("30D")
  Duration newsFor();
}
