package org.guildhall.buying.procurement.procedure;

/**
 * Where a procurement stands, in the words everybody is shown. Which of them a procedure has and
 * how they follow each other says its {@link Transitions}; the open procedure's, in short:
 *
 * <pre>
 * PLANNED ► PUBLISHED ► TENDERING ► SEALED ► OPENED ► ASSESSING ► AWARD_PROPOSED ► STANDSTILL ► AWARDED ► CONTRACTED
 *    │          │           │          │        │         │             │              │
 *    └──────────┴───────────┴──────────┴────────┴─────────┴─────────────┴──────────────┴──► TERMINATED
 * </pre>
 *
 * PUBLISHED is the short time between the approval of the tender notice and the central platform's
 * confirmation.
 */
public enum ProcurementStatus {
  PLANNED,
  PUBLISHED,
  TENDERING,
  SEALED,
  OPENED,
  ASSESSING,
  AWARD_PROPOSED,
  STANDSTILL,
  AWARDED,
  CONTRACTED,
  TERMINATED
}
