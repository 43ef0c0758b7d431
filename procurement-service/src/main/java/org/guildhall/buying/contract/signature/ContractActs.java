package org.guildhall.buying.contract.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.contract.Side;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.next.NoticeActs;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ActSource;
import org.guildhall.buying.procurement.procedure.Asking;
import org.guildhall.buying.procurement.procedure.NextAct;
import org.guildhall.kit.base.actor.Role;

/** The parties agree indicators and sign; the lead publishes the contract details. */
@ApplicationScoped
class ContractActs implements ActSource {
  private final Contracts contracts;
  private final NoticeActs notices;

  ContractActs(Contracts contracts, NoticeActs notices) {
    this.contracts = contracts;
    this.notices = notices;
  }

  @Override
  public Set<Act> acts() {
    return Set.of(
        Act.AGREE_KPIS,
        Act.SIGN_CONTRACT,
        Act.PREPARE_CONTRACT_NOTICE,
        Act.APPROVE_CONTRACT_NOTICE);
  }

  @Override
  public List<NextAct> next(Asking asking) {
    List<NextAct> next = new ArrayList<>();
    List<Contract> all = contracts.of(asking.procurement().id());
    for (Contract contract : all) {
      if (contract.needsKpis()) {
        next.add(asking.by(Act.AGREE_KPIS, contract.buyerId()));
      } else {
        sign(asking, contract, Side.BUYER, next);
        sign(asking, contract, Side.SUPPLIER, next);
      }
    }
    if (all.stream().anyMatch(Contract::isWithoutNotice)) {
      next.addAll(
          notices.next(
              asking,
              NoticeType.CONTRACT_DETAILS_NOTICE,
              Act.PREPARE_CONTRACT_NOTICE,
              Act.APPROVE_CONTRACT_NOTICE));
    }
    return next.stream().distinct().toList();
  }

  private static void sign(Asking asking, Contract contract, Side side, List<NextAct> next) {
    if (!contract.signedBy(side)) {
      next.add(
          side == Side.BUYER
              ? asking.by(Act.SIGN_CONTRACT, contract.buyerId())
              : asking.by(Act.SIGN_CONTRACT, contract.supplierId(), Role.BIDDER));
    }
  }
}
