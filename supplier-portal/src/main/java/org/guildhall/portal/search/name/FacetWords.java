package org.guildhall.portal.search.name;

import io.quarkus.qute.TemplateExtension;
import java.util.Map;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.portal.client.buying.ProcurementStatus;
import org.guildhall.portal.client.market.ChallengeStatus;
import org.guildhall.portal.client.market.OrganisationStatus;
import org.guildhall.portal.shared.code.Regions;
import org.guildhall.portal.shared.words.EnumWords;
import org.guildhall.portal.shared.words.Words;

/** What the values of a dimension are called. */
@TemplateExtension
public final class FacetWords {
  private static final Map<String, String> NOTICES =
      Map.ofEntries(
          Map.entry("UK1", "UK1 pipeline notice"),
          Map.entry("UK2", "UK2 preliminary market engagement"),
          Map.entry("UK3", "UK3 planned procurement"),
          Map.entry("UK4", "UK4 tender notice"),
          Map.entry("UK5", "UK5 transparency notice"),
          Map.entry("UK6", "UK6 contract award notice"),
          Map.entry("UK7", "UK7 contract details notice"),
          Map.entry("UK8", "UK8 payment compliance"),
          Map.entry("UK9", "UK9 contract performance"),
          Map.entry("UK10", "UK10 contract change"),
          Map.entry("UK11", "UK11 contract termination"),
          Map.entry("UK12", "UK12 procurement termination"),
          Map.entry("UK13", "UK13 dynamic market intention"),
          Map.entry("UK14", "UK14 dynamic market establishment"),
          Map.entry("UK15", "UK15 dynamic market modification"),
          Map.entry("UK16", "UK16 dynamic market cessation"),
          Map.entry("UK17", "UK17 payments compliance"));

  /** What makes the two digits of a division a code. */
  private static final String DIVISION = "000000";

  private FacetWords() {}

  /** The words of a value of a facet, such as a notice's number as its {@code status}. */
  public static String facetLabel(String value, String field) {
    return switch (field) {
      case "cpv" -> Cpv.label(value + DIVISION).orElse("CPV " + value);
      case "status" -> status(value);
      case "region" -> Regions.name(value);
      case "kind" -> Words.capital(value);
      default -> value;
    };
  }

  private static String status(String value) {
    String notice = NOTICES.get(value);
    return notice == null
        ? EnumWords.stored(
                value, ChallengeStatus.class, ProcurementStatus.class, OrganisationStatus.class)
            .orElse(Words.capital(value))
        : notice;
  }
}
