package org.guildhall.portal.site;

import io.quarkus.qute.TemplateData;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.market.ChallengeView;
import org.guildhall.portal.session.Visit;

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
    boolean alive = challenge.draft() || challenge.inReview() || challenge.open();
    return new ChallengeActions(
        own,
        author && (challenge.draft() || challenge.open()),
        (author && challenge.draft()) || (own && challenge.inReview()),
        alive && (author || approver),
        challenge.open() && (author || approver),
        challenge.closed() && (author || approver),
        author && challenge.publishedAt() != null,
        demands && challenge.takesSupport(),
        bidder && challenge.takesQuestions(),
        bidder && challenge.takesResponses(),
        (author || approver) && challenge.publishedAt() != null,
        council && visit.can(Role.BUYER) && challenge.takesSupport());
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
