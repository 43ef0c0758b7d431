package org.guildhall.buying.contract.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.notice.draft.DraftLine;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;

/** The contract details notice of a procurement. */
@Path("/api/v1/procurements/{id}/contract-notices")
@Tag(name = "Contracts")
@RunOnVirtualThread
class ContractNoticeResource {
  private final CurrentActor current;
  private final PrepareContractNotice prepareContractNotice;

  ContractNoticeResource(CurrentActor current, PrepareContractNotice prepareContractNotice) {
    this.current = current;
    this.prepareContractNotice = prepareContractNotice;
  }

  /** Of every signed contract that has none, again and again until it is approved. */
  @PUT
  @RequiresRole(Role.BUYER)
  public DraftLine prepareNotice(@PathParam("id") UUID id) {
    return prepareContractNotice.prepare(current.actor(), id);
  }
}
