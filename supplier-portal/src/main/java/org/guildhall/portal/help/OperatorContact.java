package org.guildhall.portal.help;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who runs this installation and how they are reached; templates know it as {@code cdi:operator}.
 * An installation that does not say so works, and its pages and its log say what is missing.
 */
@Named("operator")
@ApplicationScoped
public class OperatorContact {
  private static final Logger LOG = Logger.getLogger(OperatorContact.class);
  private final OperatorConfig config;

  OperatorContact(OperatorConfig config) {
    this.config = config;
  }

  void tellWhatIsMissing(@Observes StartupEvent started) {
    if (!isComplete()) {
      LOG.warnf(
          "People are not told whom to turn to and who answers for what is kept of them: set %s",
          String.join(", ", getMissing()));
    }
  }

  public @Nullable String getName() {
    return given(config.name());
  }

  public @Nullable String getAddress() {
    return given(config.address());
  }

  public @Nullable String getEmail() {
    return given(config.email());
  }

  public @Nullable String getTelephone() {
    return given(config.telephone());
  }

  /** Of the data protection officer, else of the operator. */
  public @Nullable String getDataProtectionEmail() {
    return given(config.dataProtectionEmail().or(config::email));
  }

  public @Nullable String getRegistration() {
    return given(config.registration());
  }

  /** Within which time new organisations are checked, if they promise one. */
  public @Nullable String getChecksWithin() {
    return given(config.checksWithin());
  }

  /** Whether there is a way to reach them. */
  public boolean isReachable() {
    return getEmail() != null || getTelephone() != null || getAddress() != null;
  }

  /** Whether they say all that people have to be told: who they are, and where. */
  public boolean isComplete() {
    return getMissing().isEmpty();
  }

  /** The settings without which a page cannot say what it should. */
  public List<String> getMissing() {
    List<String> missing = new ArrayList<>();
    if (getName() == null) {
      missing.add("GUILDHALL_OPERATOR_NAME");
    }
    if (getAddress() == null) {
      missing.add("GUILDHALL_OPERATOR_ADDRESS");
    }
    if (getEmail() == null) {
      missing.add("GUILDHALL_OPERATOR_EMAIL");
    }
    return missing;
  }

  private static @Nullable String given(Optional<String> text) {
    return text.map(String::strip).filter(stripped -> !stripped.isEmpty()).orElse(null);
  }
}
