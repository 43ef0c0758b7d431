package org.guildhall.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Kind;
import org.guildhall.local.installation.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {
  @TempDir Path folder;

  @Test
  void shouldTellEveryServiceWhereTheOthersAreButNoServiceTheSecretsOfAnother() {
    Installation installation =
        new Installation(
            folder, Kind.SANDBOX, Map.of(Part.MARKET, 7001, Part.POSTGRES, 7002, Part.KAFKA, 7003));
    ServiceSettings settings = new ServiceSettings(installation);

    Map<String, String> told = settings.of(Part.PROCUREMENT);

    assertThat(told)
        .containsEntry("GUILDHALL_SANDBOX", "true")
        .containsEntry("GUILDHALL_MARKET_URL", "http://127.0.0.1:7001")
        .containsEntry("GUILDHALL_MARKET_PORT", "7001")
        .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
        .containsEntry("QUARKUS_MANAGEMENT_PORT", "9082")
        .containsEntry("GUILDHALL_HTTP_HOSTS", "127.0.0.1:8082,localhost:8082")
        .containsEntry(
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:7002/procurement")
        .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:7003")
        .containsEntry("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512")
        .containsEntry("QUARKUS_DATASOURCE_USERNAME", "procurement")
        .containsEntry("QUARKUS_FLYWAY_USERNAME", "procurement_owner")
        .containsKey("GUILDHALL_SEALING_KEYS_DIRECTORY")
        .doesNotContainKey("GUILDHALL_PORTAL_COOKIE_SECRET")
        .doesNotContainValue(installation.secrets().password("database-marketplace"));
    assertThat(told.get("KAFKA_SASL_JAAS_CONFIG"))
        .contains("\"procurement-service\"")
        .contains(installation.secrets().password("kafka-procurement-service"));
    assertThat(settings.of(Part.MARKET))
        .containsEntry("QUARKUS_MAILER_PORT", "8125")
        .containsEntry("GUILDHALL_LETTERS_PORTAL", "http://127.0.0.1:8080");
    // The key that signs is the marketplace's; the others are handed the one to verify with.
    String folder = settings.of(Part.MARKET).get("GUILDHALL_FACTS_KEYS_DIRECTORY");
    assertThat(settings.of(Part.PROCUREMENT))
        .containsEntry(
            "GUILDHALL_FACTS_PINNED_KEYS_FILE", Path.of(folder, "verifier-key").toString())
        .doesNotContainKey("GUILDHALL_FACTS_KEYS_DIRECTORY");
  }

  @Test
  void shouldTellEveryServiceWhetherTheInstallationDemandsASecondFactor() {
    Installation without = new Installation(folder, Kind.NORMAL, Map.of());
    Installation with = without.demanding(Optional.of("true"));

    for (Part part : List.of(Part.MARKET, Part.PROCUREMENT, Part.PORTAL)) {
      assertThat(new ServiceSettings(without).of(part))
          .containsEntry(Installation.SECOND_FACTOR, "false");
      assertThat(new ServiceSettings(with).of(part))
          .containsEntry(Installation.SECOND_FACTOR, "true");
    }
  }

  /** A real installation must not be run by somebody whom nobody knows. */
  @Test
  void shouldInventWhoRunsTheInstallationForTrainingOnly() {
    Map<Part, Integer> ports = Map.of();

    assertThat(new ServiceSettings(new Installation(folder, Kind.SANDBOX, ports)).of(Part.PORTAL))
        .containsEntry("GUILDHALL_OPERATOR_EMAIL", "operator@example.org");
    assertThat(new ServiceSettings(new Installation(folder, Kind.NORMAL, ports)).of(Part.PORTAL))
        .containsKey("GUILDHALL_PORTAL_FORM_SECRET")
        .doesNotContainKey("GUILDHALL_OPERATOR_EMAIL");
  }
}
