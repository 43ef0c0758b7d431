package org.guildhall.marketplace.register.reading.json;

/**
 * Why a release, or a part of it, could not be used in full. A flagged release is kept all the
 * same; the slug is what the API and the command show and count.
 */
public enum FlagReason {
  NOT_JSON("not-json", "The text breaks the rules of JSON; what stands before the break was used"),
  NOT_UTF8(
      "not-utf-8", "The bytes are not UTF-8; unreadable characters are shown as a question mark"),
  NOT_AN_OBJECT("not-an-object", "A release should be a JSON object"),
  REPEATED_FIELD("repeated-field", "A field stands twice in one object; the last one was used"),
  WRONG_TYPE("wrong-type", "A value of another type stands here than the standard says"),
  EMPTY_LIST_FOR_OBJECT(
      "empty-list-for-object", "An empty list stands where an object or a single value belongs"),
  NUMBER_OUT_OF_RANGE(
      "number-out-of-range",
      "A number far beyond anything meaningful, such as 1e9999; it was not used"),
  UNUSABLE_CHARACTER("unusable-character", "A character that no text can hold was left out"),
  TEXT_TOO_LONG("text-too-long", "Longer than an identifier can be; it was not used"),
  MISSING_OCID("missing-ocid", "The release does not say which contracting process it belongs to"),
  MISSING_RELEASE_ID("missing-release-id", "The release has no id"),
  DUPLICATE_ID(
      "duplicate-id-other-content",
      "A release with the same ocid and id but other content is already kept"),
  MISSING_DATE("missing-date", "The release has no date"),
  UNREADABLE_DATE("unreadable-date", "Not a date that can be read"),
  IMPLAUSIBLE_DATE("implausible-date", "A date before 1970 or after 2100; it was not used"),
  ENDS_BEFORE_START("ends-before-start", "The period ends before it starts"),
  MISSING_TAG("missing-tag", "The release has no tag"),
  UNKNOWN_TAG("unknown-tag", "A tag that OCDS 1.1 does not know"),
  UNKNOWN_NOTICE_TYPE("unknown-notice-type", "A notice type other than UK1 to UK17"),
  SEVERAL_NOTICE_TYPES(
      "several-notice-types",
      "More than one notice type; the one of the release's own document was used"),
  MISSING_TITLE("missing-title", "The release has no title"),
  MISSING_BUYER("missing-buyer", "No buyer is named"),
  UNKNOWN_PARTY("unknown-party", "A party is referred to that is not in the list of parties"),
  MISSING_PARTY_NAME("missing-party-name", "A party has no name"),
  MISSING_IDENTIFIER(
      "missing-identifier",
      "A party has no identifier of a register; no organisation was created for it"),
  INVALID_IDENTIFIER("invalid-identifier", "An identifier that its register cannot have issued"),
  IDENTIFIERS_DISAGREE(
      "identifiers-disagree",
      "The identifiers of one party belong to different organisations here"),
  FOREIGN_CURRENCY(
      "foreign-currency",
      "An amount in another currency than pounds; kept as it is, never converted"),
  MISSING_CURRENCY("missing-currency", "An amount without a currency; it was not used"),
  NEGATIVE_AMOUNT("negative-amount", "An amount below zero; it was not used"),
  MIXED_CURRENCIES("mixed-currencies", "Amounts in several currencies cannot be added up"),
  CONTRACT_WITHOUT_END(
      "contract-without-end", "A contract without an end date; it is not in the estate register"),
  CONTRACT_WITHOUT_BUYER(
      "contract-without-buyer", "A contract none of whose buyers is known here by an identifier"),
  TOO_MANY_FLAGS("too-many-flags", "More was wrong than is listed here");

  private final String slug;
  private final String meaning;

  FlagReason(String slug, String meaning) {
    this.slug = slug;
    this.meaning = meaning;
  }

  /** The stable word for this reason in the API, events and reports. */
  public String slug() {
    return slug;
  }

  /** One plain sentence for people. */
  public String meaning() {
    return meaning;
  }
}
