package org.guildhall.marketplace.register.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.marketplace.storage.Conditions;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads imported notices: one, its exact text, or a page of them, latest first. */
@ApplicationScoped
public class FindImportedNotices {

  private final Session session;
  private final ImportedNotices notices;

  FindImportedNotices(Session session, ImportedNotices notices) {
    this.session = session;
    this.notices = notices;
  }

  /**
   * What a list may be narrowed to; every part is optional.
   *
   * @param cpv a code, or its first digits
   * @param importId with {@code flagged}: the flagged notices of one import
   */
  public record Filter(
      @Nullable String noticeType,
      @Nullable String ocid,
      @Nullable String cpv,
      @Nullable UUID buyer,
      @Nullable LocalDate endsFrom,
      @Nullable LocalDate endsUntil,
      @Nullable UUID importId,
      boolean flagged,
      @Nullable String reason) {

    /** The flagged notices of an import, or those flagged for one reason. */
    public static Filter flaggedOf(UUID importId, @Nullable String reason) {
      return new Filter(null, null, null, null, null, null, importId, true, reason);
    }
  }

  @Transactional
  ImportedNoticeView one(UUID id) {
    return notices.get(id).view();
  }

  @Transactional
  byte[] text(UUID id) {
    return notices.text(id);
  }

  /** A page of those that pass the filter. */
  @Transactional
  public Page<ImportedNoticeView> page(Filter filter, @Nullable Cursor after, int limit) {
    Conditions conditions = conditions(filter).behind(after, "listed_at", "id");
    List<UUID> ids =
        conditions
            .bind(
                session.createNativeQuery(
                    "select id from imported_notice"
                        + conditions.where()
                        + " order by listed_at desc, id desc",
                    UUID.class))
            .setMaxResults(limit + 1)
            .getResultList();
    List<ImportedNotice> rows =
        ids.isEmpty() ? List.of() : notices.list("id in ?1 order by listedAt desc, id desc", ids);
    return Page.of(rows, limit, row -> new Cursor(row.listedAt(), row.id()))
        .map(ImportedNotice::view);
  }

  private static Conditions conditions(Filter filter) {
    String type = filter.noticeType();
    UUID buyer = filter.buyer();
    return new Conditions()
        .when(type == null ? null : type.toUpperCase(Locale.ROOT), "notice_type = :type")
        .when(filter.ocid(), "ocid = :ocid")
        .when(filter.cpv(), "exists (select 1 from unnest(cpv) code where starts_with(code, :cpv))")
        .when(
            buyer == null ? null : "[{\"id\":\"" + buyer + "\"}]",
            "buyers @> cast(:buyer as jsonb)")
        .when(filter.endsFrom(), "contract_ends >= :from")
        .when(filter.endsUntil(), "contract_ends <= :until")
        .when(filter.importId(), "import_id = :import")
        .when(
            filter.reason(),
            "flags @> jsonb_build_array(jsonb_build_object('reason', cast(:reason as text)))")
        .and(filter.flagged(), "flagged");
  }
}
