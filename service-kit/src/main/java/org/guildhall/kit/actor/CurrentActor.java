package org.guildhall.kit.actor;

import jakarta.enterprise.context.RequestScoped;

/** The actor of this request. Resources hand it to their use case. */
@RequestScoped
public class CurrentActor {

  private Actor actor = Actor.ANONYMOUS;

  /** Nobody, if nobody signed in. */
  public Actor actor() {
    return actor;
  }

  void is(Actor known) {
    this.actor = known;
  }
}
