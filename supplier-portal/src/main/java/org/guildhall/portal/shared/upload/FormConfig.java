package org.guildhall.portal.shared.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a form may have. */
@ConfigMapping(prefix = "guildhall.forms")
public interface FormConfig {
  /**
   * Bytes of text in a form, as they are sent. The most that the APIs take are the answers of a
   * tender, 2 MB, and an agreement of 200,000 letters, of which a curly quote or a line of Welsh
   * takes up to nine bytes a letter in a URL-encoded form: 1.8 MB. Twice that, so that the API can
   * name the field that is too long beside what was typed.
   */
  @WithDefault("4M")
  MemorySize mostText();

  /** The same for somebody who has not signed in, and may send anything. */
  @WithDefault("1M")
  MemorySize mostTextUnsigned();

  /**
   * A tender of 200 answers, 1,000 prices, 100 sub-contractors and 100 documents has 1,710 fields,
   * and each sends its label along.
   */
  @WithDefault("8000")
  int mostFields();

  /** For whoever is signed in, or not. */
  default FormLimits limits(boolean signedIn) {
    return new FormLimits((signedIn ? mostText() : mostTextUnsigned()).asLongValue(), mostFields());
  }
}
