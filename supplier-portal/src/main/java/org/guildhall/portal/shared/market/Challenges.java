package org.guildhall.portal.shared.market;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.portal.client.buying.ProcurementStatus;
import org.guildhall.portal.client.market.ChallengeAct;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.OrganisationRef;
import org.guildhall.portal.client.market.ProgressStep;
import org.guildhall.portal.shared.words.EnumWords;
import org.jspecify.annotations.Nullable;

/** What pages ask of a challenge; what may be done with it, the API says. */
@TemplateExtension
public final class Challenges {
  private Challenges() {}

  /** {@link #may(ChallengeView, ChallengeAct)} for templates; an act that does not exist fails. */
  public static boolean may(ChallengeView challenge, String act) {
    return may(challenge, ChallengeAct.valueOf(act));
  }

  /** Whether who reads may do it now, as the API says. */
  public static boolean may(ChallengeView challenge, ChallengeAct act) {
    return challenge.next().stream().anyMatch(next -> next.act() == act && next.you());
  }

  /** {@link #isNext(ChallengeView, ChallengeAct)} for templates. */
  public static boolean isNext(ChallengeView challenge, String act) {
    return isNext(challenge, ChallengeAct.valueOf(act));
  }

  /** Whether it is next, whoever may do it. */
  public static boolean isNext(ChallengeView challenge, ChallengeAct act) {
    return challenge.next().stream().anyMatch(next -> next.act() == act);
  }

  /** What came of it, of one kind. */
  public static List<ProgressStep> progressOf(ChallengeView challenge, String kind) {
    return challenge.progress().stream().filter(step -> EnumWords.is(step.kind(), kind)).toList();
  }

  /** What a contract is about, without the procurement's title in front. */
  public static String lotOf(ChallengeView challenge, ProgressStep contract) {
    String title = contract.title() == null ? "" : contract.title();
    return progressOf(challenge, "PROCUREMENT").stream()
        .map(procurement -> procurement.title() + ": ")
        .filter(title::startsWith)
        .findFirst()
        .map(front -> title.substring(front.length()))
        .orElse(title);
  }

  /** How far a procurement is. */
  public static ProcurementStatus standing(ProgressStep procurement) {
    return ProcurementStatus.of(procurement.state());
  }

  /** Whether this procurement has contracts, so that what it saved is known. */
  public static boolean awarded(ProgressStep procurement) {
    return EnumWords.isOneOf(standing(procurement), "AWARDED", "CONTRACTED");
  }

  /** Buyer and supplier of a contract, or who else takes part. */
  public static String organisationNames(ProgressStep step) {
    return step.organisations().stream()
        .map(OrganisationRef::name)
        .collect(Collectors.joining(", "));
  }

  /** Where the portal shows it, or null. */
  public static @Nullable String href(ProgressStep step) {
    return switch (step.kind()) {
      case CONSORTIUM -> "/consortia/" + step.id();
      case PROCUREMENT -> "/procurements/" + step.id();
      case NOTICE -> "/notices/" + step.id();
      case CONTRACT, UNRECOGNISED -> null;
    };
  }
}
