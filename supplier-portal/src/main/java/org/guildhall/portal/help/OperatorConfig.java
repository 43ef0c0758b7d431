package org.guildhall.portal.help;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * Who runs this installation, as people are told; they are also the controller of what is kept of
 * people. What is not set is said to be missing on the pages themselves.
 */
@ConfigMapping(prefix = "guildhall.operator")
public interface OperatorConfig {

  /** The authority that runs it: "Northbridge City Council". */
  Optional<String> name();

  /** Where letters on paper reach it, in one line. */
  Optional<String> address();

  /** Where e-mail reaches it. */
  Optional<String> email();

  Optional<String> telephone();

  /** How its data protection officer is reached, by e-mail address. */
  Optional<String> dataProtectionEmail();

  /** Its number in the register of the Information Commissioner's Office. */
  Optional<String> registration();

  /** Within which time it checks new organisations, as people are told: "two working days". */
  Optional<String> checksWithin();
}
