package org.guildhall.buying.procurement.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Procurement procedures as they are stored and told; so far only the open one (s.20(2)(a)). */
@Schema(name = "Procedure")
public enum ProcedureKind {
  OPEN;

  /** How it is run. */
  public Procedure procedure() {
    return switch (this) {
      case OPEN -> OpenProcedure.INSTANCE;
    };
  }
}
