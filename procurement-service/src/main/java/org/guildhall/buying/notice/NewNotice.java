package org.guildhall.buying.notice;

import java.util.List;
import java.util.UUID;

/**
 * A notice built from state and approved, ready to be published.
 *
 * @param procurementId what it is about
 * @param tags OCDS release tags, for example {@code tender}
 * @param lead the lead authority
 * @param preparedBy subject of the person who prepared it
 * @param approvedBy subject of the person who approved it, another one
 * @param builder builds the release under the id and the moment it is given
 */
public record NewNotice(
    NoticeNumber number,
    String ocid,
    UUID procurementId,
    List<String> tags,
    String title,
    Lead lead,
    String preparedBy,
    String approvedBy,
    ReleaseBuilder builder) {

  /** The lead authority's organisation and name. */
  public record Lead(UUID organisationId, String name) {}

  /** Makes the stages of a release; its envelope is made by {@link PublishNotice}. */
  public interface ReleaseBuilder {
    /**
     * Adds parties, buyer, tender, awards and so on.
     *
     * @param release has ocid, id, date, tag, initiationType and language already
     * @param self the entry of this notice for the documents of its own stage
     */
    void build(OcdsObject release, OcdsObject self);
  }
}
