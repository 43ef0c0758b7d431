package org.guildhall.buying.procurement.gate.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.statute.gate.Step;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** What the Act wants before each step of a procurement. */
@Path("/api/v1/procurements/{id}/gates")
@Tag(name = "Procurements")
@RunOnVirtualThread
class GateResource {
  private final CurrentActor current;
  private final ReadGate readGate;

  GateResource(CurrentActor current, ReadGate readGate) {
    this.current = current;
    this.readGate = readGate;
  }

  @GET
  @Path("{step}")
  @RequiresRole({Role.BUYER, Role.APPROVER})
  public GateView one(@PathParam("id") UUID id, @PathParam("step") Step step) {
    return readGate.read(current.actor(), id, step);
  }
}
