package org.guildhall.kit.web.existence;

import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;

/**
 * Says of the things of one kind, which have an id in their addresses, who may know that there are
 * such. A CDI bean; a kind without one is public. Whoever may not know of a thing and is refused,
 * for whatever reason, gets the answer that there is no such thing.
 */
public interface Existence {

  /**
   * What such an id follows in addresses: {@code tenders} in {@code /api/v1/tenders/{id}/price}.
   */
  Set<String> collections();

  /**
   * Whether there is such a thing, and it is public or the reader has to do with it. That they may
   * do something with it does not follow.
   *
   * @param reader may be nobody
   */
  boolean isKnownTo(Actor reader, UUID id);
}
