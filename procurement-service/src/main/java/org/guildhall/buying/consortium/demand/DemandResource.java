package org.guildhall.buying.consortium.demand;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.statute.value.ContractKind;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** Aggregated demand, estimated value and the earliest lawful timetable of a consortium. */
@Path("/api/v1/consortia")
@Tag(name = "Demand")
@RunOnVirtualThread
class DemandResource {
  /** Working days an evaluation usually takes. */
  static final int USUAL_ASSESSMENT = 10;

  private final CurrentActor current;
  private final ShowDemand show;
  private final OverrideEstimate overrideEstimate;

  DemandResource(CurrentActor current, ShowDemand show, OverrideEstimate overrideEstimate) {
    this.current = current;
    this.show = show;
    this.overrideEstimate = overrideEstimate;
  }

  /** Another estimate, pounds without VAT, and why. */
  public record OverrideRequest(
      @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 16, fraction = 2)
          BigDecimal net,
      @NotBlank @Size(max = 5_000) String reason) {}

  @GET
  @Path("{id}/demand")
  @RequiresRole({Role.BUYER, Role.APPROVER, Role.AUTHOR, Role.ADMIN, Role.BROKER})
  public ShowDemand.DemandView demand(@PathParam("id") UUID id) {
    return show.demand(current.actor(), id);
  }

  @GET
  @Path("{id}/estimate")
  @RequiresRole({Role.BUYER, Role.APPROVER, Role.AUTHOR, Role.ADMIN, Role.BROKER})
  public EstimateView estimate(
      @PathParam("id") UUID id,
      @QueryParam("kind") @DefaultValue("GOODS_OR_SERVICES") ContractKind kind,
      @QueryParam("assessmentDays") @DefaultValue("10") @Min(0) @Max(250) int assessmentDays) {
    return show.estimate(current.actor(), id, kind, assessmentDays);
  }

  @PUT
  @Path("{id}/estimate")
  @RequiresRole(Role.BUYER)
  public EstimateView override(@PathParam("id") UUID id, @NotNull @Valid OverrideRequest request) {
    return overrideEstimate.override(current.actor(), id, request.net(), request.reason());
  }
}
