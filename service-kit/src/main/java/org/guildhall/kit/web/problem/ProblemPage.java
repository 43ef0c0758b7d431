package org.guildhall.kit.web.problem;

import java.util.Optional;

/**
 * Lets an application with pages show a problem as a page where no endpoint was reached. Asked on
 * the event loop: it may ask nobody else.
 */
public interface ProblemPage {

  /**
   * @param problem with the path that was asked for
   * @return HTML; empty when a program asked, which gets the problem as JSON
   */
  Optional<String> of(ProblemBody problem);
}
