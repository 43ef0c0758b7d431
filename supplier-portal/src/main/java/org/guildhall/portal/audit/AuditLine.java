package org.guildhall.portal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.portal.search.SearchTable;
import org.guildhall.portal.shared.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a page shows it.
 *
 * @param person how they were called, or what acted
 * @param personId beside the name
 * @param act in words
 * @param code beside the words
 * @param subject what it was done to, in words
 * @param title how that is called; null where nobody but its own people knows
 * @param href its page; null where it has none that everybody may read
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
    @Nullable String title,
    @Nullable String href,
    List<Detail> details) {

  private static final String PLATFORM = "system:";
  private static final Pattern CONSTANT = Pattern.compile("[A-Z]{2,}(?:_[A-Z]+)*");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z");

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
        null,
        subjectType.equals("consortium") ? "/consortia/" + subjectId : null,
        details == null
            ? List.of()
            : details.entrySet().stream()
                .map(each -> new Detail(words(each.getKey()), shown(each.getValue())))
                .toList());
  }

  /** As it was noted, but for what only programs say. */
  private static String shown(String value) {
    if (CONSTANT.matcher(value).matches()) {
      return words(value.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    return MOMENT.matcher(value).matches() ? Words.ukDateTime(Instant.parse(value)) : value;
  }

  /** The same with what everybody knows of what it was done to. */
  AuditLine called(SearchTable.Titled known) {
    return new AuditLine(
        at,
        person,
        personId,
        organisation,
        act,
        code,
        subject,
        subjectId,
        known.title(),
        known.url(),
        details);
  }

  /** {@code tender.quality-read} is "Tender quality read". */
  private static String words(String code) {
    String words = code.replace('.', ' ').replace('-', ' ').strip();
    return words.isEmpty() ? code : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
