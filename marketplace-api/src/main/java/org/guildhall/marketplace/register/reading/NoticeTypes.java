package org.guildhall.marketplace.register.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.marketplace.register.reading.json.FlagReason;
import org.guildhall.marketplace.register.reading.json.Part;
import org.jspecify.annotations.Nullable;

/**
 * Finds which notice of the Procurement Act a release is: the number stands in the documents entry
 * that describes the notice itself, under planning, tender, award or contract, and that entry's id
 * is the release's id.
 */
final class NoticeTypes {

  private static final String SHAPE = "UK([1-9]|1[0-7])";

  private NoticeTypes() {}

  static @Nullable String of(Part release, @Nullable String releaseId) {
    Set<String> own = new LinkedHashSet<>();
    Set<String> any = new LinkedHashSet<>();
    for (Part document : documents(release)) {
      String type = type(document);
      if (type != null) {
        any.add(type);
        if (releaseId != null && releaseId.equals(document.text("id"))) {
          own.add(type);
        }
      }
    }
    Set<String> candidates = own.isEmpty() ? any : own;
    if (candidates.size() > 1) {
      release.flag(FlagReason.SEVERAL_NOTICE_TYPES, "", String.join(", ", candidates));
    }
    return candidates.stream().reduce((earlier, later) -> later).orElse(null);
  }

  private static @Nullable String type(Part document) {
    if (!document.has("noticeType")) {
      return null;
    }
    String written = document.text("noticeType");
    String type = written == null ? "" : written.toUpperCase(Locale.ROOT);
    if (type.matches(SHAPE)) {
      return type;
    }
    document.flag(FlagReason.UNKNOWN_NOTICE_TYPE, "noticeType", type);
    return null;
  }

  private static List<Part> documents(Part release) {
    List<Part> documents = new ArrayList<>();
    Stream.concat(
            Stream.of(release.object("planning"), release.object("tender")),
            Stream.concat(release.list("awards").stream(), release.list("contracts").stream()))
        .forEach(stage -> documents.addAll(stage.list("documents")));
    return documents;
  }
}
