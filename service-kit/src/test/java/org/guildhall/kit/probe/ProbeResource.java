package org.guildhall.kit.probe;

import io.quarkus.oidc.OIDCException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.input.ReasonRequest;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.kit.web.limit.BodyLimit;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.RequiresScope;
import org.guildhall.kit.web.permission.SecondFactor;
import org.guildhall.kit.web.permission.SignedIn;

@Path("/api/v1/probes")
@RunOnVirtualThread
class ProbeResource {

  enum Colour {
    RED,
    GREEN
  }

  record Part(@NotBlank String title) {}

  record NewProbe(
      @NotBlank String title,
      @NotEmpty List<@Valid @NotNull Part> parts,
      LocalDate day,
      Colour colour,
      BigDecimal amount) {}

  record View(UUID id, String title, long version) {
    static View of(Probe probe) {
      return new View(probe.id, probe.title, probe.version);
    }
  }

  private final ProbeService service;
  private final CurrentActor current;

  ProbeResource(ProbeService service, CurrentActor current) {
    this.service = service;
    this.current = current;
  }

  @GET
  @Path("open")
  @OpenToAll
  public Actor open() {
    return current.actor();
  }

  @PUT
  @Path("reason")
  @OpenToAll
  public String reason(@NotNull @Valid ReasonRequest request) {
    return request.reason();
  }

  @PUT
  @Path("long-reason")
  @OpenToAll
  @BodyLimit(2 * BodyLimit.MEBIBYTE)
  public String longReason(@NotNull @Valid ReasonRequest request) {
    return request.reason();
  }

  @GET
  @Path("signed-in")
  @SignedIn
  public Actor signedIn() {
    return current.actor();
  }

  @GET
  @Path("role")
  @RequiresRole({Role.AUTHOR, Role.ADMIN})
  public Actor role() {
    return current.actor();
  }

  @PUT
  @Path("act")
  @RequiresRole(Role.AUTHOR)
  public Actor act() {
    return current.actor();
  }

  @PUT
  @Path("approve")
  @RequiresRole(Role.APPROVER)
  @SecondFactor
  public Actor approve() {
    return current.actor();
  }

  @PUT
  @Path("count")
  @RequiresRole(Role.APPROVER)
  @SecondFactor(notNeededBecause = "It counts.")
  public Actor count() {
    return current.actor();
  }

  @PUT
  @Path("save")
  @RequiresRole(value = Role.AUTHOR, onLastKnown = true)
  public String save() {
    return current.actor().lastKnown().map(Instant::toString).orElse("sure");
  }

  @PUT
  @Path("take-back")
  @RequiresRole(value = Role.AUTHOR, evenSuspended = true)
  public Actor takeBack() {
    return current.actor();
  }

  @GET
  @Path("operator")
  @OperatorOnly
  public Actor operator() {
    return current.actor();
  }

  @GET
  @Path("machine")
  @RequiresScope("import")
  public Actor machine() {
    return current.actor();
  }

  @PUT
  @Path("bring")
  @RequiresScope("import")
  public Actor bring() {
    return current.actor();
  }

  @GET
  @Path("undeclared")
  public Actor undeclared() {
    return current.actor();
  }

  @GET
  @Path("boom")
  @OpenToAll
  public Actor boom() {
    throw new IllegalStateException("a secret of the server");
  }

  @GET
  @Path("provider-away")
  @OpenToAll
  public Actor providerAway() {
    throw new OIDCException("OIDC Server is not available");
  }

  @GET
  @Path("limit")
  @OpenToAll
  public int limit(@QueryParam("limit") Integer limit) {
    return Page.limit(limit);
  }

  @GET
  @Path("{id}")
  @OpenToAll
  public Response read(@PathParam("id") UUID id) {
    Probe probe = service.read(id);
    return Response.ok(View.of(probe)).tag(Versions.etag(probe.version)).build();
  }

  @POST
  @RequiresRole(Role.AUTHOR)
  @Idempotent
  public Response create(@Valid @NotNull NewProbe wanted) {
    Probe probe = service.create(current.actor(), wanted.title());
    return Response.created(URI.create("/api/v1/probes/" + probe.id))
        .tag(Versions.etag(probe.version))
        .entity(View.of(probe))
        .build();
  }

  @POST
  @Path("plain")
  @RequiresRole(Role.AUTHOR)
  @Idempotent
  public View createPlain(@Valid @NotNull NewProbe wanted) {
    return View.of(service.create(current.actor(), wanted.title()));
  }

  @PUT
  @Path("{id}")
  @RequiresRole(Role.AUTHOR)
  public View rename(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid NewProbe wanted) {
    return View.of(service.rename(current.actor(), id, ifMatch, wanted.title()));
  }
}
