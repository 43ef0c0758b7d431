package org.guildhall.kit.web.existence;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** The thing in the address of this request, once its reader has passed the guard. */
@RequestScoped
class AskedThing {

  /**
   * @param collection what the id follows in the address
   */
  record Thing(String collection, UUID id) {}

  private Optional<Thing> thing = Optional.empty();

  Optional<Thing> thing() {
    return thing;
  }

  void is(Thing asked) {
    this.thing = Optional.of(asked);
  }
}
