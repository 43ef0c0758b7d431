package org.guildhall.buying.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.notice.ocds.OcdsObject;
import org.guildhall.buying.notice.ocds.Release;
import org.guildhall.buying.notice.ocds.ReleaseCheck;

/** Writes a notice's facts as the release that is published, and says what is wrong with it. */
@ApplicationScoped
public class ReleaseText {
  private final NoticeConfig config;
  private final ObjectMapper json;

  ReleaseText(NoticeConfig config, ObjectMapper json) {
    this.config = config;
    this.json = json;
  }

  /** What a release is published as: under which ids and when. */
  public record Envelope(
      NoticeType type, UUID noticeId, String releaseId, String ocid, Instant date) {}

  /**
   * A release.
   *
   * @param json its text
   * @param faults what it lacks to be published, in words
   */
  public record Written(String json, List<String> faults) {}

  /** The release of those facts. */
  public Written write(Envelope envelope, Release facts) {
    OcdsObject release =
        OcdsObject.create()
            .with("ocid", envelope.ocid())
            .with("id", envelope.releaseId())
            .with("date", envelope.date())
            .with("tag", envelope.type().tags())
            .with("initiationType", "tender");
    facts.addTo(release, self(envelope));
    release.with("language", "en");
    return new Written(text(release), ReleaseCheck.faults(release.fields()));
  }

  /** Where the public finds a notice. */
  String url(UUID noticeId) {
    return config.publicBaseUrl() + "/api/v1/notices/" + noticeId;
  }

  private OcdsObject self(Envelope envelope) {
    NoticeNumber number = envelope.type().number();
    return OcdsObject.id(envelope.releaseId())
        .with("documentType", number.documentType())
        .with("noticeType", number.name())
        .with("description", number.title())
        .with("url", url(envelope.noticeId()))
        .with("datePublished", envelope.date())
        .with("format", "application/json");
  }

  private String text(OcdsObject release) {
    try {
      return json.writeValueAsString(release);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A release is always writable", impossible);
    }
  }
}
