package org.guildhall.buying.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;

/** A contract and its indicators. */
@Path("/api/v1/contracts/{id}")
@Tag(name = "Contracts")
@RunOnVirtualThread
class ContractResource {
  private final CurrentActor current;
  private final ReadContracts readContracts;
  private final AgreeKpis agreeKpis;

  ContractResource(CurrentActor current, ReadContracts readContracts, AgreeKpis agreeKpis) {
    this.current = current;
    this.readContracts = readContracts;
    this.agreeKpis = agreeKpis;
  }

  @GET
  @OpenToAll
  public ContractView read(@PathParam("id") UUID id) {
    return readContracts.one(current.actor(), id);
  }

  @PUT
  @Path("kpis")
  @RequiresRole(Role.BUYER)
  public ContractView kpis(@PathParam("id") UUID id, @NotNull @Valid KpiRequest request) {
    return agreeKpis.agree(current.actor(), id, request);
  }
}
