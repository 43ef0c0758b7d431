package org.guildhall.buying.notice.publication;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.buying.notice.Notice;
import org.guildhall.buying.notice.NoticeConfig;

/** Wraps releases in OCDS release packages. */
@ApplicationScoped
public class ReleasePackages {
  private static final List<String> EXTENSIONS =
      List.of(
          "https://standard.open-contracting.org/profiles/eu/latest/en/extension.json",
          "https://raw.githubusercontent.com/open-contracting-extensions/ocds_suitability_extension/master/extension.json",
          "https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json");
  private static final String OPEN_GOVERNMENT_LICENCE =
      "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

  private final NoticeConfig config;
  private final Clock clock;

  ReleasePackages(NoticeConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /** A release package; the releases are passed through as they were approved. */
  public record ReleasePackage(
      String uri,
      String version,
      List<String> extensions,
      Instant publishedDate,
      Publisher publisher,
      String license,
      @JsonRawValue String releases) {}

  /** Who publishes the package. */
  public record Publisher(String name) {}

  /** The package of those notices, which is found under that path. */
  public ReleasePackage of(String path, List<Notice> notices) {
    var published =
        notices.stream()
            .flatMap(notice -> notice.publishedAt().stream())
            .max(Instant::compareTo)
            .orElseGet(clock::instant);
    return new ReleasePackage(
        config.publicBaseUrl() + path,
        "1.1",
        EXTENSIONS,
        published,
        new Publisher(config.publisher()),
        OPEN_GOVERNMENT_LICENCE,
        notices.stream().map(Notice::release).collect(Collectors.joining(",", "[", "]")));
  }
}
