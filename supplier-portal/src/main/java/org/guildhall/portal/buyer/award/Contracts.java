package org.guildhall.portal.buyer.award;

import io.quarkus.qute.TemplateExtension;
import org.guildhall.portal.client.buying.ContractView;
import org.guildhall.portal.shared.words.EnumWords;

/** What pages ask of a contract. */
@TemplateExtension
final class Contracts {
  private Contracts() {}

  /** Whether this side has signed: {@code BUYER} or {@code SUPPLIER}. */
  static boolean signedBy(ContractView contract, String side) {
    return contract.signatures().stream().anyMatch(s -> EnumWords.is(s.side(), side));
  }
}
