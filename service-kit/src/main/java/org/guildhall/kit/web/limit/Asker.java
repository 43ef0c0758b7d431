package org.guildhall.kit.web.limit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/** Who is counted for this request, and what is kept in memory for it until it is over. */
@RequestScoped
class Asker {
  private String name = "";
  private Runnable whenOver = () -> {};

  /** Of a person or an address. */
  String name() {
    return name;
  }

  void is(String known) {
    this.name = known;
  }

  void whenOver(Runnable release) {
    this.whenOver = release;
  }

  /** Also when the client has gone away: until now it was worked on. */
  @PreDestroy
  void over() {
    whenOver.run();
  }
}
