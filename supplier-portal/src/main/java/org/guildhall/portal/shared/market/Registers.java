package org.guildhall.portal.shared.market;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.portal.client.market.Identifier;
import org.guildhall.portal.shared.form.Choice;
import org.jspecify.annotations.Nullable;

/** The registers in which an organisation may have a number, by the names people know. */
@TemplateExtension
public final class Registers {
  /** Those of which somebody may enter a number. */
  public static final List<Choice> TO_ENTER =
      List.of(
          Choice.of("GB-COH", "Companies House number"),
          Choice.of("GB-PPON", "Public procurement organisation number"),
          Choice.of("GB-CHC", "Charity Commission number"),
          Choice.of("GB-SC", "Scottish charity number"),
          Choice.of("GB-NIC", "Charity number in Northern Ireland"),
          Choice.of("GB-MPR", "Mutuals Public Register number"),
          Choice.of("GB-LAE", "Local authorities for England register"),
          Choice.of("GB-PLA", "Local authorities in Wales register"),
          Choice.of("GB-LAS", "Scottish local authority register"),
          Choice.of("GB-LANI", "Local authorities for Northern Ireland register"),
          Choice.of("GB-GSS", "Government statistical service code"),
          Choice.of("GB-NHS", "NHS organisation code"),
          Choice.of("GB-UKPRN", "UK provider reference number"));

  /** Those that published notices name besides. */
  private static final List<Choice> FROM_NOTICES =
      List.of(
          Choice.of("GB-SRS", "Contracts Finder registration"),
          Choice.of("GB-GOR", "Government organisations number"),
          Choice.of("GG-RCE", "Guernsey registry number"),
          Choice.of("JE-FSC", "Jersey registry number"),
          Choice.of("IM-CR", "Isle of Man registry number"));

  private Registers() {}

  /** Such as "Companies House number"; of a register that is not known its code, or "Number". */
  public static String register(Identifier identifier) {
    @Nullable String scheme = identifier.scheme();
    return Stream.concat(TO_ENTER.stream(), FROM_NOTICES.stream())
        .filter(register -> register.value().equals(scheme))
        .map(Choice::label)
        .findFirst()
        .orElse(scheme == null ? "Number" : scheme);
  }
}
