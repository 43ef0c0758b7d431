package org.guildhall.local.journey.evidence;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;

/** The release package of every notice of a procurement. */
public final class NoticeEvidence {
  private static final int NOTICES = 3;

  private final EvidenceFolder folder;
  private final Session anybody;

  /** As anybody reads them. */
  public NoticeEvidence(EvidenceFolder folder, Session anybody) {
    this.folder = folder;
    this.anybody = anybody;
  }

  /**
   * Writes them once all are public; returns the names of the files.
   *
   * @param procurement the path of the procurement
   */
  public List<String> write(String procurement) {
    String ocid = anybody.get(PROCUREMENT, procurement).text("ocid");
    List<JsonNode> own = new ArrayList<>();
    Eventually.until(
        "all three notices are public",
        () -> {
          own.clear();
          own.addAll(published(ocid));
          return own.stream().map(n -> n.path("number").asText()).distinct().count() >= NOTICES;
        });
    return own.stream().map(this::write).toList();
  }

  private String write(JsonNode notice) {
    String name =
        "notices/%s-%s.json"
            .formatted(notice.path("number").asText(), notice.path("releaseId").asText());
    folder.write(
        name, anybody.get(PROCUREMENT, "/api/v1/notices/" + notice.path("id").asText()).body());
    return name;
  }

  private List<JsonNode> published(String ocid) {
    List<JsonNode> own = new ArrayList<>();
    for (JsonNode notice :
        anybody.get(PROCUREMENT, "/api/v1/notices?limit=100").body().path("items")) {
      if (notice.path("ocid").asText().equals(ocid)) {
        own.add(notice);
      }
    }
    return own;
  }
}
