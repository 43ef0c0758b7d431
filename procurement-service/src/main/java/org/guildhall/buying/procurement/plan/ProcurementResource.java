package org.guildhall.buying.procurement.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.procurement.terms.ProcurementPlan;
import org.guildhall.buying.procurement.view.FindProcurements;
import org.guildhall.buying.procurement.view.ProcurementSummary;
import org.guildhall.buying.procurement.view.ProcurementView;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jspecify.annotations.Nullable;

/** Planning a procurement and finding one; every answer with one carries its ETag. */
@Path("/api/v1/procurements")
@Tag(name = "Procurements")
@RunOnVirtualThread
class ProcurementResource {
  private final CurrentActor current;
  private final PlanProcurement planProcurement;
  private final RevisePlan revisePlan;
  private final FindProcurements find;

  ProcurementResource(
      CurrentActor current,
      PlanProcurement planProcurement,
      RevisePlan revisePlan,
      FindProcurements find) {
    this.current = current;
    this.planProcurement = planProcurement;
    this.revisePlan = revisePlan;
    this.find = find;
  }

  @POST
  @RequiresRole(Role.BUYER)
  @Idempotent
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProcurementView.class)))
  public Response plan(@NotNull @Valid NewProcurement request) {
    var view = planProcurement.plan(current.actor(), request);
    return Response.created(URI.create("/api/v1/procurements/" + view.id()))
        .tag(Versions.etag(view.version()))
        .entity(view)
        .build();
  }

  /** Saves the whole plan; needs the ETag seen last in If-Match. */
  @PUT
  @Path("{id}")
  @RequiresRole(Role.BUYER)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProcurementView.class)))
  public Response revise(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ProcurementPlan plan) {
    return tagged(revisePlan.revise(current.actor(), id, ifMatch, plan));
  }

  @GET
  @OpenToAll
  public Page<ProcurementSummary> list(
      @QueryParam("mine") @DefaultValue("false") boolean mine,
      @QueryParam("challenge") @Nullable UUID challenge,
      @QueryParam("consortium") @Nullable UUID consortium,
      @QueryParam("buyer") @Nullable UUID buyer,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return find.page(current.actor(), mine, challenge, consortium, buyer, after, Page.limit(limit));
  }

  @GET
  @Path("{id}")
  @OpenToAll
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProcurementView.class)))
  public Response one(@PathParam("id") UUID id) {
    return tagged(find.one(current.actor(), id));
  }

  static Response tagged(ProcurementView view) {
    return Response.ok(view).tag(Versions.etag(view.version())).build();
  }
}
