package org.guildhall.portal.shared.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.limit.CallerAddress;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.client.Caller;
import org.guildhall.portal.client.market.Me;
import org.guildhall.portal.client.market.MeApi;
import org.guildhall.portal.client.market.Membership;
import org.guildhall.portal.client.market.Role;
import org.guildhall.portal.shared.market.Organisations;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request of one person: who they are, the organisation they act for, and what every page shows
 * about it. Templates reach it as {@code cdi:visit}.
 */
@Named("visit")
@RequestScoped
public class Visit implements Caller {
  static final String ACTING_FOR_COOKIE = "guildhall-acting-for";
  static final String MESSAGE_COOKIE = "guildhall-message";

  /** Where Quarkus keeps the token of a request. */
  private static final String TOKEN = "csrf_token";

  private static final int TWELVE_HOURS = 43_200;
  private static final Logger LOG = Logger.getLogger(Visit.class);

  private final SecurityIdentity identity;
  private final RoutingContext http;
  private final MeApi api;
  private final Clock clock;
  private final SandboxSign sandboxSign;
  private final CallerAddress addresses;
  private @Nullable List<Membership> memberships;
  private int unreadNews;
  private @Nullable UUID actingForInForm;
  private @Nullable String submissionKey;
  private @Nullable String message;

  @Inject
  Visit(
      SecurityIdentity identity,
      RoutingContext http,
      @RestClient MeApi api,
      Clock clock,
      SandboxSign sandboxSign,
      CallerAddress addresses) {
    this.identity = identity;
    this.http = http;
    this.api = api;
    this.clock = clock;
    this.sandboxSign = sandboxSign;
    this.addresses = addresses;
  }

  /**
   * On an event-loop thread (requests that match nothing) who visits cannot be found out; a session
   * that has run out is none.
   */
  public boolean isSignedIn() {
    try {
      return BlockingOperationControl.isBlockingAllowed() && !identity.isAnonymous();
    } catch (AuthenticationFailedException | AuthenticationCompletionException ranOut) {
      return false;
    }
  }

  public boolean isOperator() {
    return isSignedIn() && identity.hasRole("operator");
  }

  public String subject() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? token.getSubject()
        : identity.getPrincipal().getName();
  }

  public String personName() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      String name = token.getClaim("name");
      return name == null ? token.getName() : name;
    }
    return identity.getPrincipal().getName();
  }

  /**
   * The person's organisations; empty when the marketplace cannot be asked, so that public pages
   * still show.
   */
  public List<Membership> memberships() {
    List<Membership> known = memberships;
    if (known == null) {
      known = isSignedIn() ? askMemberships() : List.of();
      memberships = known;
    }
    return known;
  }

  /**
   * How much of the news the person has not read, up to a hundred; 0 when the marketplace cannot be
   * asked. Whoever belongs to no organisation any more has news too.
   */
  public int unreadNews() {
    memberships();
    return unreadNews;
  }

  private List<Membership> askMemberships() {
    try {
      Me me = api.me();
      unreadNews = me.unreadNews();
      return me.memberships();
    } catch (ApiProblemException | ProcessingException unavailable) {
      LOG.warnf("Memberships are unknown for this request: %s", unavailable.getMessage());
      return List.of();
    }
  }

  /**
   * The organisation of the form that was sent (several tabs may act for several organisations),
   * else the one chosen before, else the only one.
   */
  public Optional<Membership> actingFor() {
    List<Membership> all = memberships();
    UUID chosen = actingForInForm != null ? actingForInForm : chosenBefore();
    Optional<Membership> match =
        all.stream().filter(m -> m.organisation().id().equals(chosen)).findFirst();
    return match.or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
  }

  public boolean actsFor(@Nullable UUID organisation) {
    return actingFor().map(m -> m.organisation().id().equals(organisation)).orElse(false);
  }

  /** {@link #can(Role)} for templates; a role that does not exist fails. */
  public boolean can(String role) {
    return can(Role.valueOf(role));
  }

  /** Whether the person holds this role in the organisation acted for. */
  public boolean can(Role role) {
    return actingFor().map(m -> m.roles().contains(role)).orElse(false);
  }

  @Override
  public Optional<UUID> actingForOrganisation() {
    return actingFor().map(m -> m.organisation().id());
  }

  public @Nullable UUID actingForId() {
    return actingFor().map(m -> m.organisation().id()).orElse(null);
  }

  public @Nullable String actingForName() {
    return actingFor().map(m -> m.organisation().name()).orElse(null);
  }

  public boolean isHasSeveralOrganisations() {
    return memberships().size() > 1;
  }

  public boolean isActsForSupplier() {
    return actingFor().map(m -> Organisations.supplier(m.organisation())).orElse(false);
  }

  public boolean isActsForBuyer() {
    return actingFor().map(m -> !Organisations.supplier(m.organisation())).orElse(false);
  }

  public List<NavigationItem> navigation() {
    return Navigation.of(this);
  }

  /** Path and query of this page, to come back to. */
  public String here() {
    return "GET".equals(http.request().method().name())
        ? http.request().uri()
        : http.request().path();
  }

  /** Path and query to which a form was sent, whose action had them. */
  String whereSent() {
    String query = http.request().query();
    return query == null ? path() : path() + "?" + query;
  }

  public String path() {
    return http.request().path();
  }

  /** Where this site is, for links that people pass on. */
  public String site() {
    return http.request().scheme() + "://" + http.request().authority();
  }

  public boolean isSandbox() {
    return sandboxSign.isSandbox();
  }

  public Instant now() {
    return clock.instant();
  }

  /** The one-time message set by {@link Go#saying}; showing it takes it away. */
  public @Nullable String message() {
    Cookie cookie = http.request().getCookie(MESSAGE_COOKIE);
    if (message == null && cookie != null && !cookie.getValue().isEmpty()) {
      message = URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
      http.response().addCookie(Cookie.cookie(MESSAGE_COOKIE, "").setPath("/").setMaxAge(0));
    }
    return message;
  }

  /** Whether this page got a CSRF token; error pages in place of a style sheet have none. */
  public boolean isFormPossible() {
    return http.get(TOKEN) != null;
  }

  /** That token, as this page writes it. */
  public String formToken() {
    return FormToken.written(http.get(TOKEN));
  }

  public String newSubmissionKey() {
    return UUID.randomUUID().toString();
  }

  @Override
  public Optional<String> submissionKey() {
    return Optional.ofNullable(submissionKey);
  }

  @Override
  public Optional<String> address() {
    return addresses.of(http.request());
  }

  @Override
  public Optional<String> accessToken() {
    if (!isSignedIn()) {
      return Optional.empty();
    }
    return Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
        .map(AccessTokenCredential::getToken);
  }

  /** Lets the person act for this organisation from the next page on. */
  public Response actFrom(Response response, UUID organisation) {
    return Response.fromResponse(response)
        .cookie(Go.cookie(ACTING_FOR_COOKIE, organisation.toString(), TWELVE_HOURS))
        .build();
  }

  /** What the portal itself keeps of a visit in the browser goes, for whoever uses it next. */
  public static Response forgotten(Response response) {
    return Response.fromResponse(response)
        .cookie(Go.cookie(ACTING_FOR_COOKIE, "", 0), Go.cookie(MESSAGE_COOKIE, "", 0))
        .build();
  }

  /** Taken from the hidden fields every form has. */
  void submitted(@Nullable String key, @Nullable UUID actingFor) {
    this.submissionKey = key;
    this.actingForInForm = actingFor;
  }

  private @Nullable UUID chosenBefore() {
    Cookie cookie = http.request().getCookie(ACTING_FOR_COOKIE);
    try {
      return cookie == null ? null : UUID.fromString(cookie.getValue());
    } catch (IllegalArgumentException tampered) {
      return null;
    }
  }
}
