package org.guildhall.buying.procurement.procedure;

import java.util.List;
import java.util.Set;

/**
 * A feature that knows of some acts whether they are possible now, beyond what the stage allows: a
 * plan that waits for approval, an opening somebody proposed. One CDI bean per feature.
 */
public interface ActSource {

  /** The acts it answers for; each act is answered for by one feature. */
  Set<Act> acts();

  /** Those of its acts that somebody could do now. Asked only if one is legal in the stage. */
  List<NextAct> next(Asking asking);
}
