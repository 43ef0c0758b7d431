package org.guildhall.buying.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;

/** The contracts of a procurement and their notices. */
@Path("/api/v1/procurements/{id}")
@Tag(name = "Contracts")
@RunOnVirtualThread
public class ProcurementContractsResource {
  private final CurrentActor current;
  private final ReadContracts readContracts;
  private final PublishContractNotice publishContractNotice;

  ProcurementContractsResource(
      CurrentActor current,
      ReadContracts readContracts,
      PublishContractNotice publishContractNotice) {
    this.current = current;
    this.readContracts = readContracts;
    this.publishContractNotice = publishContractNotice;
  }

  @GET
  @Path("contracts")
  @OpenToAll
  public List<ContractView> contracts(@PathParam("id") UUID id) {
    return readContracts.of(current.actor(), id);
  }

  @POST
  @Path("contract-notices")
  @RequiresRole("APPROVER")
  @Idempotent
  public List<ContractView> notice(@PathParam("id") UUID id) {
    return publishContractNotice.publish(current.actor(), id);
  }
}
