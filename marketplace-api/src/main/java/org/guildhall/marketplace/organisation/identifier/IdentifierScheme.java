package org.guildhall.marketplace.organisation.identifier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The registers whose numbers identify an organisation, with the shape of a number in each.
 *
 * <p>Codes are those of org-id.guide where it has one; {@code GB-PPON} is the code Find a Tender
 * uses, {@code GB-GSS} stands for the nine-character codes of the Office for National Statistics.
 * None of these numbers has a public check digit that all of its issuers kept to, so only the shape
 * is checked here; that the number is the organisation's own is what verification is for.
 */
enum IdentifierScheme {
  GB_COH(
      "GB-COH",
      "Companies House number: 8 characters, such as 09506232 or SC123456",
      "[0-9]{8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}[A-Z]|R[0-9]{7}",
      IdentifierScheme::companyNumber),
  GB_PPON(
      "GB-PPON",
      "Public procurement organisation number, such as PBCD-1234-EFGH",
      "[A-Z]{4}-[0-9]{4}-[A-Z]{4}",
      IdentifierScheme::grouped),
  GB_CHC(
      "GB-CHC",
      "Charity Commission number: 6 or 7 digits, with -1 and so on for a linked charity",
      "[0-9]{6,7}(-[0-9]{1,4})?",
      UnaryOperator.identity()),
  GB_SC(
      "GB-SC",
      "Scottish charity number: SC and 6 digits",
      "SC[0-9]{6}",
      value -> padded(value, "SC", 6)),
  GB_NIC(
      "GB-NIC",
      "Charity Commission for Northern Ireland number: 6 digits",
      "[0-9]{6}",
      value -> value.startsWith("NIC") ? value.substring(3) : value),
  GB_MPR(
      "GB-MPR",
      "Mutuals Public Register number, such as 10237R or IP031455",
      "(IP|RS|SP|NP)?[0-9]{2,6}[A-Z]{0,2}",
      UnaryOperator.identity()),
  GB_LAE(
      "GB-LAE",
      "Local authorities for England register: 3 or 4 letters, such as BAS or GMCA",
      "[A-Z]{3,4}",
      UnaryOperator.identity()),
  GB_PLA(
      "GB-PLA",
      "Principal local authorities in Wales register: 3 letters",
      "[A-Z]{3}",
      UnaryOperator.identity()),
  GB_LAS(
      "GB-LAS",
      "Scottish local authority register: 3 letters",
      "[A-Z]{3}",
      UnaryOperator.identity()),
  GB_LANI(
      "GB-LANI",
      "Local authorities for Northern Ireland register: 3 letters",
      "[A-Z]{3}",
      UnaryOperator.identity()),
  GB_GSS(
      "GB-GSS",
      "Government statistical service code: a letter for the nation and 8 digits, such as"
          + " E06000001",
      "[EKNSW][0-9]{8}",
      UnaryOperator.identity()),
  GB_NHS(
      "GB-NHS",
      "NHS organisation data service code: 3 to 10 letters and digits",
      "[A-Z0-9]{3,10}",
      UnaryOperator.identity()),
  GB_UKPRN(
      "GB-UKPRN",
      "UK provider reference number: 8 digits beginning with 1",
      "1[0-9]{7}",
      UnaryOperator.identity()),
  GB_SRS(
      "GB-SRS",
      "Contracts Finder registration, such as sid4gov.cabinetoffice.gov.uk/AB12CD34",
      "[A-Z0-9.-]{3,60}/[A-Z0-9]{4,20}",
      UnaryOperator.identity()),
  GB_GOR(
      "GB-GOR",
      "Register of government organisations number: 1 to 3 letters and up to 5 digits, such as D2",
      "[A-Z]{1,3}[0-9]{1,5}",
      UnaryOperator.identity()),
  GG_RCE(
      "GG-RCE", "Guernsey registry number: 1 to 6 digits", "[0-9]{1,6}", UnaryOperator.identity()),
  JE_FSC(
      "JE-FSC",
      "Jersey Financial Services Commission number: 1 to 7 digits",
      "[0-9]{1,7}",
      UnaryOperator.identity()),
  IM_CR(
      "IM-CR",
      "Isle of Man companies registry number: 6 digits and a letter",
      "[0-9]{6}[A-Z]",
      UnaryOperator.identity());

  private static final Pattern LETTERS_THEN_DIGITS =
      Pattern.compile("([A-Z]{0,2})([0-9]+)([A-Z]?)");

  private final String code;
  private final String description;
  private final Pattern shape;
  private final UnaryOperator<String> normaliser;

  IdentifierScheme(
      String code, String description, String shape, UnaryOperator<String> normaliser) {
    this.code = code;
    this.description = description;
    this.shape = Pattern.compile(shape);
    this.normaliser = normaliser;
  }

  /** The code used in the API and in open data, such as {@code GB-COH}. */
  public String code() {
    return code;
  }

  /** What a number looks like, in words fit for an error message. */
  public String description() {
    return description;
  }

  /** Finds a scheme by its code; {@code GSS} is accepted for {@code GB-GSS}. */
  public static Optional<IdentifierScheme> byCode(String code) {
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    String full = wanted.equals("GSS") ? GB_GSS.code : wanted;
    return Arrays.stream(values()).filter(scheme -> scheme.code.equals(full)).findFirst();
  }

  /** The normalised number, or nothing if it cannot be a number of this register. */
  public Optional<String> normalise(String raw) {
    String compact = raw.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
    if (compact.isEmpty()) {
      return Optional.empty();
    }
    String normal = normaliser.apply(compact);
    boolean placeholder = normal.chars().allMatch(c -> c == '0');
    return shape.matcher(normal).matches() && !placeholder ? Optional.of(normal) : Optional.empty();
  }

  /** Eight characters: spreadsheets and people drop the leading zeros. */
  private static String companyNumber(String value) {
    Matcher parts = LETTERS_THEN_DIGITS.matcher(value);
    if (!parts.matches()) {
      return value;
    }
    String letters = parts.group(1);
    String digits = parts.group(2);
    String suffix = parts.group(3);
    int missing = 8 - value.length();
    return missing <= 0 ? value : letters + "0".repeat(missing) + digits + suffix;
  }

  private static String grouped(String value) {
    return value.matches("[A-Z]{4}[0-9]{4}[A-Z]{4}")
        ? value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8)
        : value;
  }

  private static String padded(String value, String prefix, int digits) {
    String number = value.startsWith(prefix) ? value.substring(prefix.length()) : value;
    return number.length() >= digits
        ? prefix + number
        : prefix + "0".repeat(digits - number.length()) + number;
  }
}
