package org.guildhall.portal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a page shows it.
 *
 * @param person how they were called, or what acted
 * @param personId beside the name
 * @param act in words
 * @param code beside the words
 * @param subject what it was done to, in words
 */
public record AuditLine(
    Instant at,
    String person,
    String personId,
    @Nullable String organisation,
    String act,
    String code,
    String subject,
    UUID subjectId,
    List<Detail> details) {

  private static final String PLATFORM = "system:";

  /** What else is known of it. */
  public record Detail(String name, String value) {}

  static AuditLine of(org.guildhall.portal.client.market.AuditEntryView entry) {
    return line(
        entry.at(),
        new Who(entry.person(), entry.personName(), entry.organisationName()),
        entry.act(),
        entry.subjectType(),
        entry.subjectId(),
        entry.details());
  }

  static AuditLine of(org.guildhall.portal.client.buying.AuditEntryView entry) {
    return line(
        entry.at(),
        new Who(entry.person(), entry.personName(), entry.organisationName()),
        entry.act(),
        entry.subjectType(),
        entry.subjectId(),
        entry.details());
  }

  private record Who(String id, @Nullable String name, @Nullable String organisation) {

    String shown() {
      return id.startsWith(PLATFORM)
          ? "Guildhall itself"
          : Optional.ofNullable(name).orElse("Name not kept");
    }
  }

  private static AuditLine line(
      Instant at,
      Who who,
      String act,
      String subjectType,
      UUID subjectId,
      @Nullable Map<String, String> details) {
    return new AuditLine(
        at,
        who.shown(),
        who.id(),
        who.organisation(),
        words(act),
        act,
        words(subjectType),
        subjectId,
        details == null
            ? List.of()
            : details.entrySet().stream()
                .map(each -> new Detail(words(each.getKey()), each.getValue()))
                .toList());
  }

  /** {@code tender.quality-read} is "Tender quality read". */
  private static String words(String code) {
    String words = code.replace('.', ' ').replace('-', ' ').strip();
    return words.isEmpty() ? code : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
