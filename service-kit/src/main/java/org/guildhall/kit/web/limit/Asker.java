package org.guildhall.kit.web.limit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** Who is counted for this request, and what is kept for it until it is over. */
@RequestScoped
class Asker {
  private final List<Runnable> releases = new ArrayList<>();
  private String name = "";

  /** Of a person or an address. */
  String name() {
    return name;
  }

  void is(String known) {
    this.name = known;
  }

  void whenOver(Runnable release) {
    releases.add(release);
  }

  /** Also when the client has gone away: until now it was worked on. */
  @PreDestroy
  void over() {
    releases.reversed().forEach(Runnable::run);
  }
}
