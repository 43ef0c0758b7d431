package org.guildhall.marketplace.register.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
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
    Map<String, Object> parameters = new HashMap<>();
    List<String> conditions = conditions(filter, parameters);
    if (after != null) {
      conditions.add("(listed_at, id) < (:time, :id)");
      parameters.put("time", after.moment());
      parameters.put("id", after.id());
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    var query =
        session.createNativeQuery(
            "select id from imported_notice" + where + " order by listed_at desc, id desc",
            UUID.class);
    parameters.forEach(query::setParameter);
    List<UUID> ids = query.setMaxResults(limit + 1).getResultList();
    List<ImportedNotice> rows =
        ids.isEmpty() ? List.of() : notices.list("id in ?1 order by listedAt desc, id desc", ids);
    return Page.of(rows, limit, row -> new Cursor(row.listedAt(), row.id()))
        .map(ImportedNotice::view);
  }

  private static List<String> conditions(Filter filter, Map<String, Object> parameters) {
    List<String> conditions = new ArrayList<>();
    if (filter.noticeType() != null) {
      conditions.add("notice_type = :type");
      parameters.put("type", filter.noticeType().toUpperCase(Locale.ROOT));
    }
    if (filter.ocid() != null) {
      conditions.add("ocid = :ocid");
      parameters.put("ocid", filter.ocid());
    }
    if (filter.cpv() != null) {
      conditions.add("exists (select 1 from unnest(cpv) code where starts_with(code, :cpv))");
      parameters.put("cpv", filter.cpv());
    }
    if (filter.buyer() != null) {
      conditions.add("buyers @> cast(:buyer as jsonb)");
      parameters.put("buyer", "[{\"id\":\"" + filter.buyer() + "\"}]");
    }
    if (filter.endsFrom() != null) {
      conditions.add("contract_ends >= :from");
      parameters.put("from", filter.endsFrom());
    }
    if (filter.endsUntil() != null) {
      conditions.add("contract_ends <= :until");
      parameters.put("until", filter.endsUntil());
    }
    flags(filter, conditions, parameters);
    return conditions;
  }

  private static void flags(
      Filter filter, List<String> conditions, Map<String, Object> parameters) {
    if (filter.importId() != null) {
      conditions.add("import_id = :import");
      parameters.put("import", filter.importId());
    }
    if (filter.flagged()) {
      conditions.add("flagged");
    }
    if (filter.reason() != null) {
      conditions.add(
          "flags @> jsonb_build_array(jsonb_build_object('reason', cast(:reason as text)))");
      parameters.put("reason", filter.reason());
    }
  }
}
