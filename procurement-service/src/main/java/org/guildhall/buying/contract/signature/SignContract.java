package org.guildhall.buying.contract.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.award.standstill.EndStandstill;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.contract.Contract;
import org.guildhall.buying.contract.ContractProblem;
import org.guildhall.buying.contract.ContractStatus;
import org.guildhall.buying.contract.ContractView;
import org.guildhall.buying.contract.Contracts;
import org.guildhall.buying.contract.Side;
import org.guildhall.buying.procurement.Procurement;
import org.guildhall.buying.procurement.Procurements;
import org.guildhall.buying.procurement.closing.Closings;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.procurement.procedure.ProcurementStatus;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/**
 * A party signs, never before standstill is over and never while a claim blocks. With the last
 * signature of the last contract the procurement and its consortium are contracted.
 */
@ApplicationScoped
class SignContract {
  private final Contracts contracts;
  private final Procurements procurements;
  private final SignatureGate gate;
  private final EndStandstill endStandstill;
  private final Closings closings;
  private final Consortia consortia;
  private final Changes changes;

  SignContract(
      Contracts contracts,
      Procurements procurements,
      SignatureGate gate,
      EndStandstill endStandstill,
      Closings closings,
      Consortia consortia,
      Changes changes) {
    this.contracts = contracts;
    this.procurements = procurements;
    this.gate = gate;
    this.endStandstill = endStandstill;
    this.closings = closings;
    this.consortia = consortia;
    this.changes = changes;
  }

  @Transactional
  public ContractView sign(Actor actor, UUID contractId) {
    UUID procurementId = contracts.byId(contractId).procurementId();
    // The procurement first: all signatures of one procurement queue up behind its lock.
    Procurement procurement = procurements.lockedById(procurementId);
    Contract contract = contracts.lockedById(contractId);
    UUID organisation = actor.mustActForSome();
    Side side = side(actor, contract, organisation);
    Instant now = changes.now();
    mustBeSignable(procurement, contract, now);
    contract.sign(side, organisation, actor, now);
    changes.record(actor, "contract.signed", "contract", contractId, Map.of("side", side.name()));
    if (contract.status() == ContractStatus.SIGNED) {
      changes.publish(ContractFacts.signed(contract, procurement));
      contracts.flush();
      if (contracts.allSigned(procurementId)) {
        changes.publish(procurement.contracted(closings.of(procurement.id()), now));
        changes.publish(consortia.lockedById(procurement.consortiumId()).contracted());
      }
    }
    return ContractView.of(contract);
  }

  private static Side side(Actor actor, Contract contract, UUID organisation) {
    Side side =
        contract
            .sideOf(organisation)
            .orElseThrow(() ->
                ProblemException.of(
                    ContractProblem.NOT_A_PARTY, "Only its buyer and its supplier sign it."));
    if (!actor.has(side == Side.BUYER ? Role.APPROVER : Role.BIDDER)) {
      throw ProblemException.of(
          KitProblem.NOT_PERMITTED, "For the " + PlainWords.of(side) + " another role signs.");
    }
    return side;
  }

  /** The law allows the signature; with the first one after standstill the award is told. */
  private void mustBeSignable(Procurement procurement, Contract contract, Instant now) {
    // Within standstill it is the Act that refuses, and says until when.
    if (procurement.status(now) != ProcurementStatus.STANDSTILL) {
      procurement.mustBe(Act.SIGN_CONTRACT, now);
    }
    gate.mustBeOpen(contract, now);
    endStandstill.ifOver(procurement, now);
  }
}
