package org.guildhall.buying.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How notices are numbered, linked and sent. */
@ConfigMapping(prefix = "guildhall.notice")
public interface NoticeConfig {
  /** The registered prefix of this installation's open contracting ids; never somebody else's. */
  @WithDefault("ocds-guildhall")
  String ocidPrefix();

  /** Where the public reaches this service; links in releases begin with it. */
  URI publicBaseUrl();

  /** Name of the publisher in packages. */
  @WithDefault("Guildhall")
  String publisher();

  /** The central platform; without an address, notices are published here at once. */
  Platform centralPlatform();

  /** Where and how the central platform is reached. */
  interface Platform {
    Optional<URI> url();

    /** Bearer token; never logged. */
    Optional<String> token();

    @WithDefault("30s")
    Duration timeout();

    /** How often to ask for a confirmation that has not come. */
    @WithDefault("15s")
    Duration askEvery();
  }
}
