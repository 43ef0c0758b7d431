package org.guildhall.buying.assessment.panel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** The evaluators of a procurement and their declarations. */
@Path("/api/v1/procurements/{id}/panel")
@Tag(name = "Panel")
@RunOnVirtualThread
class PanelResource {
  private final CurrentActor current;
  private final AppointPanel appointPanel;
  private final ReadPanel readPanel;
  private final DeclareConflict declareConflict;

  PanelResource(
      CurrentActor current,
      AppointPanel appointPanel,
      ReadPanel readPanel,
      DeclareConflict declareConflict) {
    this.current = current;
    this.appointPanel = appointPanel;
    this.readPanel = readPanel;
    this.declareConflict = declareConflict;
  }

  /**
   * An evaluator's declaration.
   *
   * @param statement what the conflict is, or that there is none
   */
  public record DeclarationRequest(
      @NotNull Boolean conflict, @NotBlank @Size(max = 5_000) String statement) {}

  @GET
  @RequiresRole({Role.BUYER, Role.APPROVER, Role.OPENER, Role.EVALUATOR})
  public PanelView read(@PathParam("id") UUID id) {
    return readPanel.read(current.actor(), id);
  }

  @PUT
  @RequiresRole(Role.BUYER)
  public PanelView appoint(@PathParam("id") UUID id, @NotNull @Valid PanelRequest request) {
    return appointPanel.appoint(current.actor(), id, request);
  }

  @POST
  @Path("declarations")
  @RequiresRole(Role.EVALUATOR)
  @Idempotent
  public DeclareConflict.Declared declare(
      @PathParam("id") UUID id, @NotNull @Valid DeclarationRequest request) {
    return declareConflict.declare(current.actor(), id, request.conflict(), request.statement());
  }
}
