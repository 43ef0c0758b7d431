package org.guildhall.buying.replica.party;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.membership.Entitlement;
import org.guildhall.kit.web.membership.MembershipOwner;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the marketplace, in the person's own name, where they belong: {@code GET /api/v1/me}. */
@ApplicationScoped
class AskMarketplace implements MembershipOwner {
  private static final Logger LOG = Logger.getLogger(AskMarketplace.class);
  private static final int OK = 200;

  private final OwnerConfig config;
  private final ObjectMapper json;
  private final HttpClient http;

  AskMarketplace(OwnerConfig config, ObjectMapper json) {
    this.config = config;
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(config.patience()).build();
  }

  /** What this service reads of the answer. */
  record Me(List<Mine> memberships) {
    record Mine(Organisation organisation, List<String> roles) {}

    record Organisation(UUID id, String status) {}
  }

  @Override
  public Optional<Entitlement> ask(String authorization, UUID organisation) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(config.url() + "/api/v1/me"))
            .timeout(config.patience())
            .header("Authorization", authorization)
            .header("Accept", "application/json")
            .GET()
            .build();
    return answer(request).map(me -> entitlement(me, organisation));
  }

  private Optional<Me> answer(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() == OK) {
        return Optional.of(json.readValue(response.body(), Me.class));
      }
      LOG.warnf("The marketplace answered %d", response.statusCode());
    } catch (JsonProcessingException unreadable) {
      LOG.warnf("The marketplace's answer cannot be read: %s", unreadable.getOriginalMessage());
    } catch (IOException away) {
      LOG.warnf("The marketplace cannot be reached: %s", describe(away));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private static String describe(IOException away) {
    @Nullable String message = away.getMessage();
    return message == null ? away.getClass().getSimpleName() : message;
  }

  private static Entitlement entitlement(Me me, UUID organisation) {
    return me.memberships().stream()
        .filter(mine -> mine.organisation().id().equals(organisation))
        .findFirst()
        .map(mine ->
            new Entitlement(
                Role.known(mine.roles()), Party.SUSPENDED.equals(mine.organisation().status())))
        .orElse(Entitlement.NONE);
  }
}
