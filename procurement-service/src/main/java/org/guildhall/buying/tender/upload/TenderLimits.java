package org.guildhall.buying.tender.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How large a tender may be: one supplier's for one lot. */
@ConfigMapping(prefix = "guildhall.tenders")
public interface TenderLimits {

  /** Bytes of answers, prices and declarations together, as they are sealed. */
  @WithDefault("2M")
  MemorySize mostText();

  /** Bytes of its documents together, before they are encrypted. */
  @WithDefault("100M")
  MemorySize mostDocuments();

  /**
   * Bytes that are stored for a supplier and a lot in all: also the documents of earlier versions,
   * which stay as evidence, and of tenders that were withdrawn.
   */
  @WithDefault("300M")
  MemorySize mostStored();

  /** The same as a number of documents. */
  @WithDefault("300")
  int mostFiles();

  /** After which time an upload is over that nobody has ended: its process was killed. */
  @WithDefault("PT1H")
  Duration uploadsEndAfter();
}
