package org.guildhall.buying.procurement.procedure;

/** Who takes a step. */
enum Performer {
  /** People of the lead authority. */
  LEAD,
  /** People of any buyer named in the notice, or of several of them. */
  BUYERS,
  /** Evaluators of the panel. */
  PANEL,
  /** People of any verified supplier. */
  SUPPLIERS,
  /** People of suppliers whose tenders were assessed, or of the lead for them. */
  BIDDERS,
  /** People of a contract's buyer and supplier. */
  CONTRACT_PARTIES,
  /** The central platform, by its answer about a notice. */
  CENTRAL_PLATFORM,
  /** Nobody: time passes. */
  CLOCK;

  /** Whether people who are not of a buyer may be told about it. */
  public boolean isPublic() {
    return switch (this) {
      case SUPPLIERS, BIDDERS, CONTRACT_PARTIES, CLOCK -> true;
      case LEAD, BUYERS, PANEL, CENTRAL_PLATFORM -> false;
    };
  }

  /** Whether it is done by people. */
  public boolean isPeople() {
    return this != CENTRAL_PLATFORM && this != CLOCK;
  }
}
