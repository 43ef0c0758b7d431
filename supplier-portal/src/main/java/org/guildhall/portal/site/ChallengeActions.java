package org.guildhall.portal.site;

import static org.guildhall.portal.client.market.ChallengeAct.AMEND;
import static org.guildhall.portal.client.market.ChallengeAct.ANSWER_QUESTION;
import static org.guildhall.portal.client.market.ChallengeAct.ASK_QUESTION;
import static org.guildhall.portal.client.market.ChallengeAct.CLOSE;
import static org.guildhall.portal.client.market.ChallengeAct.CONCLUDE;
import static org.guildhall.portal.client.market.ChallengeAct.PUBLISH;
import static org.guildhall.portal.client.market.ChallengeAct.RESPOND;
import static org.guildhall.portal.client.market.ChallengeAct.REVISE;
import static org.guildhall.portal.client.market.ChallengeAct.STATE_SUPPORT;
import static org.guildhall.portal.client.market.ChallengeAct.SUBMIT;
import static org.guildhall.portal.client.market.ChallengeAct.WITHDRAW;

import io.quarkus.qute.TemplateData;
import org.guildhall.portal.client.market.ChallengeView;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.shared.market.Challenges;
import org.guildhall.portal.shared.session.Visit;

/**
 * What this visitor can do with this challenge now, as the marketplace says it.
 *
 * @param responded whether responses are taken and there is one of theirs already
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
    boolean responded,
    boolean readResponses,
    boolean formConsortium) {

  static ChallengeActions of(ChallengeView challenge, Visit visit) {
    boolean own = visit.actsFor(challenge.organisation().id());
    boolean reads = own && (visit.can(Role.AUTHOR) || visit.can(Role.APPROVER));
    boolean respond = Challenges.may(challenge, RESPOND);
    return new ChallengeActions(
        own,
        Challenges.may(challenge, REVISE) || Challenges.may(challenge, AMEND),
        Challenges.may(challenge, SUBMIT)
            || ((reads || (own && visit.can(Role.ADMIN))) && Challenges.isNext(challenge, PUBLISH)),
        Challenges.may(challenge, WITHDRAW),
        Challenges.may(challenge, CLOSE),
        Challenges.may(challenge, CONCLUDE),
        Challenges.may(challenge, ANSWER_QUESTION),
        Challenges.may(challenge, STATE_SUPPORT),
        Challenges.may(challenge, ASK_QUESTION),
        respond,
        !respond && visit.can(Role.BIDDER) && Challenges.isNext(challenge, RESPOND),
        reads && challenge.publishedAt() != null,
        // What councils state they need, they may buy together; the buying decides again.
        visit.isActsForBuyer()
            && visit.can(Role.BUYER)
            && Challenges.isNext(challenge, STATE_SUPPORT));
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
        || responded
        || readResponses
        || formConsortium;
  }
}
