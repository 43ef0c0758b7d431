package org.guildhall.buying.consortium;

import static org.guildhall.buying.consortium.ConsortiumAct.By.INVITED_COUNCILS;
import static org.guildhall.buying.consortium.ConsortiumAct.By.LEAD;
import static org.guildhall.buying.consortium.ConsortiumAct.By.MEMBERS;
import static org.guildhall.buying.consortium.ConsortiumAct.By.PROCUREMENT;
import static org.guildhall.buying.consortium.ConsortiumStatus.*;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.act.Act;
import org.guildhall.kit.base.act.ActTable;
import org.guildhall.kit.base.actor.Role;

/** What can be done in a consortium; which of it when, the two tables say. */
public enum ConsortiumAct implements Act<ConsortiumAct.By> {
  INVITE(LEAD, Role.BUYER),
  JOIN(INVITED_COUNCILS, Role.BUYER),
  DECLINE(INVITED_COUNCILS, Role.BUYER),
  WRITE_AGREEMENT(LEAD, Role.BUYER),
  ACCEPT_AGREEMENT(MEMBERS, Role.APPROVER),
  COMMIT(MEMBERS, Role.APPROVER),
  ASK_MEMBERS(LEAD, Role.BUYER),
  VOTE(MEMBERS, Role.APPROVER),
  CLOSE_VOTE(LEAD, Role.BUYER, Role.APPROVER),
  CONSTITUTE(LEAD, Role.BUYER),
  PLAN_PROCUREMENT(LEAD, Role.BUYER),
  BEGIN_BUYING(PROCUREMENT),
  END_BUYING(PROCUREMENT),
  SIGN_CONTRACTS(PROCUREMENT),
  LEAVE(MEMBERS, Role.APPROVER),
  DISSOLVE(LEAD, Role.APPROVER);

  /** Who does something in a consortium. */
  @Schema(name = "ConsortiumPerformer")
  public enum By {
    /** People of the lead authority. */
    LEAD,
    /** People of a council that is invited. */
    INVITED_COUNCILS,
    /** People of a council that has joined, the lead among them. */
    MEMBERS,
    /** Its procurement, by what becomes of that. */
    PROCUREMENT
  }

  /** What may be done in each status of the consortium. A decision knows when it takes votes. */
  public static final ActTable<ConsortiumStatus, ConsortiumAct, Consortium> IN_CONSORTIUM =
      ActTable.<ConsortiumStatus, ConsortiumAct, Consortium>of("consortium")
          .within(INVITE, FORMING)
          .within(JOIN, FORMING)
          .within(DECLINE, FORMING)
          .within(WRITE_AGREEMENT, FORMING)
          .within(ACCEPT_AGREEMENT, FORMING)
          .within(COMMIT, FORMING)
          .within(ASK_MEMBERS, FORMING, CONSTITUTED, BUYING, CONTRACTED)
          .within(VOTE, ConsortiumStatus.values())
          .within(CLOSE_VOTE, ConsortiumStatus.values())
          .leads(FORMING, CONSTITUTE, CONSTITUTED)
          .within(PLAN_PROCUREMENT, CONSTITUTED)
          .leads(CONSTITUTED, BEGIN_BUYING, BUYING)
          .leads(BUYING, END_BUYING, CONSTITUTED)
          .leads(BUYING, SIGN_CONTRACTS, CONTRACTED)
          // Nobody leaves or dissolves it while it is buying: the tender notice names the
          // participants, and they sign. Where nothing comes of it, the procurement ends first.
          .within(LEAVE, FORMING, CONSTITUTED)
          .leads(FORMING, DISSOLVE, DISSOLVED)
          .leads(CONSTITUTED, DISSOLVE, DISSOLVED);

  /** What a council may do, and what becomes of it, in each status of its membership. */
  public static final ActTable<MemberStatus, ConsortiumAct, Member> OF_MEMBER =
      ActTable.<MemberStatus, ConsortiumAct, Member>of("membership")
          .leads(MemberStatus.INVITED, JOIN, MemberStatus.JOINED)
          .leads(MemberStatus.INVITED, DECLINE, MemberStatus.DECLINED)
          .leads(MemberStatus.DECLINED, INVITE, MemberStatus.INVITED)
          .leads(MemberStatus.WITHDRAWN, INVITE, MemberStatus.INVITED)
          .within(ACCEPT_AGREEMENT, MemberStatus.JOINED)
          .within(COMMIT, MemberStatus.JOINED)
          .within(VOTE, MemberStatus.values())
          .leads(MemberStatus.JOINED, LEAVE, MemberStatus.WITHDRAWN);

  private final By by;
  private final Set<Role> roles;

  ConsortiumAct(By by, Role... roles) {
    this.by = by;
    this.roles = Set.of(roles);
  }

  @Override
  public By by() {
    return by;
  }

  @Override
  public Set<Role> roles() {
    return roles;
  }
}
