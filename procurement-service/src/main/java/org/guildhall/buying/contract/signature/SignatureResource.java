package org.guildhall.buying.contract.signature;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.contract.ContractView;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.guildhall.kit.web.permission.SecondFactor;

/** The signatures under a contract. */
@Path("/api/v1/contracts/{id}/signatures")
@Tag(name = "Contracts")
@RunOnVirtualThread
class SignatureResource {
  private final CurrentActor current;
  private final SignContract signContract;

  SignatureResource(CurrentActor current, SignContract signContract) {
    this.current = current;
    this.signContract = signContract;
  }

  @POST
  @RequiresRole({Role.APPROVER, Role.BIDDER})
  @SecondFactor
  @Idempotent
  public ContractView sign(@PathParam("id") UUID id) {
    return signContract.sign(current.actor(), id);
  }
}
