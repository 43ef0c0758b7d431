package org.guildhall.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmFileTest {
  private JsonNode realm;

  @BeforeEach
  void completeTheRealm() throws IOException {
    realm =
        new ObjectMapper()
            .readTree(
                RealmFile.complete(
                    DemoPeople.everybody(),
                    "portal-secret",
                    "machine-secret",
                    URI.create("http://127.0.0.1:7080"),
                    8125));
  }

  @Test
  void shouldNameInEachTokenOnlyTheServicesItIsFor() {
    assertThat(audiences("supplier-portal"))
        .containsExactly("marketplace-api", "procurement-service");
    assertThat(audiences("guildhall-cli"))
        .containsExactly("marketplace-api", "procurement-service");
    assertThat(audiences("guildhall-machine")).containsExactly("marketplace-api");
  }

  @Test
  void shouldIssueAccessTokensForFiveMinutes() {
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
  }

  @Test
  void shouldAskThePortalForProofOfItsCodeAndTellItWhoseSessionHasEnded() {
    JsonNode attributes = client("supplier-portal").path("attributes");

    assertThat(attributes.path("pkce.code.challenge.method").asText()).isEqualTo("S256");
    assertThat(attributes.path("backchannel.logout.url").asText())
        .isEqualTo("http://127.0.0.1:7080/back-channel-sign-out");
  }

  private List<String> audiences(String client) {
    List<String> audiences = new ArrayList<>();
    for (JsonNode mapper : client(client).path("protocolMappers")) {
      JsonNode config = mapper.path("config");
      assertThat(config.path("id.token.claim").asText()).isEqualTo("false");
      audiences.add(config.path("included.custom.audience").asText());
    }
    return audiences;
  }

  @Test
  void shouldHoldEverybodyOfTheTourAndTheJourneyOnce() {
    List<String> names = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (JsonNode user : realm.path("users")) {
      names.add(user.path("username").asText());
      ids.add(user.path("id").asText());
    }

    assertThat(names).hasSize(11 + 12 + 6 + 8).doesNotHaveDuplicates();
    assertThat(names)
        .contains("olive.operator", "tara.tworivers", "council12", "evaluator06", "supplier08");
    assertThat(ids)
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(UUID.fromString(id)).isNotNull());
  }

  @Test
  void shouldGiveEverybodyAVerifiedAddressThatCannotExistAndThePassword() {
    for (JsonNode user : realm.path("users")) {
      assertThat(user.path("email").asText())
          .isEqualTo(user.path("username").asText() + "@example.org");
      assertThat(user.path("emailVerified").asBoolean()).isTrue();
      assertThat(user.path("credentials").path(0).path("value").asText())
          .isEqualTo(DemoPerson.PASSWORD);
      assertThat(user.path("firstName").asText()).isNotBlank();
      assertThat(user.path("lastName").asText()).isNotBlank();
    }
  }

  @Test
  void shouldMakeOnlyOneOfThemAnOperator() {
    List<String> operators = new ArrayList<>();
    for (JsonNode user : realm.path("users")) {
      for (JsonNode role : user.path("realmRoles")) {
        if (role.asText().equals("operator")) {
          operators.add(user.path("username").asText());
        }
      }
    }

    assertThat(operators).containsExactly("olive.operator");
  }

  @Test
  void shouldHaveSecretsOfThisInstallationAndNoneInThePublicClient() {
    assertThat(client("supplier-portal").path("secret").asText()).isEqualTo("portal-secret");
    assertThat(client("guildhall-machine").path("secret").asText()).isEqualTo("machine-secret");
    assertThat(client("guildhall-cli").has("secret")).isFalse();
    assertThat(client("guildhall-cli").path("publicClient").asBoolean()).isTrue();
  }

  @Test
  void shouldLockOutWhoGuessesPasswords() {
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
  }

  @Test
  void shouldLeaveClientScopesToKeycloakWhichElseCreatesNone() {
    assertThat(realm.has("clientScopes")).isFalse();
  }

  private JsonNode client(String id) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return client;
      }
    }
    throw new AssertionError("No client " + id);
  }
}
