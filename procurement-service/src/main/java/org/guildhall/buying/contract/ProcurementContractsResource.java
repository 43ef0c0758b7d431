package org.guildhall.buying.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;

/** The contracts of a procurement. */
@Path("/api/v1/procurements/{id}/contracts")
@Tag(name = "Contracts")
@RunOnVirtualThread
class ProcurementContractsResource {
  private final CurrentActor current;
  private final ReadContracts readContracts;

  ProcurementContractsResource(CurrentActor current, ReadContracts readContracts) {
    this.current = current;
    this.readContracts = readContracts;
  }

  @GET
  @OpenToAll
  public List<ContractView> contracts(@PathParam("id") UUID id) {
    return readContracts.of(current.actor(), id);
  }
}
