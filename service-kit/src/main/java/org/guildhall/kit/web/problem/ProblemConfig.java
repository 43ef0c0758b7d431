package org.guildhall.kit.web.problem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the problem types of this installation are documented. */
@ConfigMapping(prefix = "guildhall.problems")
public interface ProblemConfig {

  /** What the slug is appended to. */
  @WithDefault("https://guildhall.example/problems/")
  String base();
}
