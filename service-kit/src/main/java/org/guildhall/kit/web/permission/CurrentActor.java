package org.guildhall.kit.web.permission;

import jakarta.enterprise.context.RequestScoped;
import org.guildhall.kit.base.actor.Actor;

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
