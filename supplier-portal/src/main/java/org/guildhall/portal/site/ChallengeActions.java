package org.guildhall.portal.site;

import io.quarkus.qute.TemplateData;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.shared.market.Challenges;
import org.guildhall.portal.shared.session.Visit;

/**
 * What this visitor can do with this challenge now; the marketplace decides again when they do it.
 */
@TemplateData
public record ChallengeActions(
    boolean own,
    boolean edit,
    boolean review,
    boolean withdraw,
    boolean close,
    boolean conclude,
    boolean answer,
    boolean support,
    boolean ask,
    boolean respond,
    boolean readResponses,
    boolean formConsortium) {

  static ChallengeActions of(ChallengeView challenge, Visit visit) {
    boolean own = visit.actsFor(challenge.organisation().id());
    boolean author = own && visit.can(Role.AUTHOR);
    boolean approver = own && visit.can(Role.APPROVER);
    boolean council = visit.isActsForBuyer();
    boolean demands = council && (visit.can(Role.AUTHOR) || visit.can(Role.BUYER));
    boolean bidder = visit.can(Role.BIDDER);
    boolean alive =
        Challenges.draft(challenge) || Challenges.inReview(challenge) || Challenges.open(challenge);
    return new ChallengeActions(
        own,
        author && (Challenges.draft(challenge) || Challenges.open(challenge)),
        (author && Challenges.draft(challenge)) || (own && Challenges.inReview(challenge)),
        alive && (author || approver),
        Challenges.open(challenge) && (author || approver),
        Challenges.closed(challenge) && (author || approver),
        author && challenge.publishedAt() != null,
        demands && Challenges.takesSupport(challenge),
        bidder && challenge.takesQuestions(),
        bidder && challenge.takesResponses(),
        (author || approver) && challenge.publishedAt() != null,
        council && visit.can(Role.BUYER) && Challenges.takesSupport(challenge));
  }

  /** Whether there is anything to show in the box. */
  public boolean any() {
    return edit
        || review
        || withdraw
        || close
        || conclude
        || support
        || respond
        || readResponses
        || formConsortium;
  }
}
