package org.guildhall.buying.procurement.amendment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.procurement.terms.AmendedTerms;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jspecify.annotations.Nullable;

/** Changes of a published procurement while it takes tenders. */
@Path("/api/v1/procurements/{id}")
@Tag(name = "Amendments")
@RunOnVirtualThread
class AmendmentResource {
  private final CurrentActor current;
  private final PrepareAmendment prepareAmendment;
  private final FindAmendments find;

  AmendmentResource(CurrentActor current, PrepareAmendment prepareAmendment, FindAmendments find) {
    this.current = current;
    this.prepareAmendment = prepareAmendment;
    this.find = find;
  }

  /**
   * What is to change.
   *
   * @param summary in words, for suppliers
   * @param timeReason why the time that is left is enough, when terms change but no deadline
   */
  public record AmendmentRequest(
      @NotBlank @Size(max = 10_000) String summary,
      @NotNull @Valid AmendedTerms terms,
      @Size(max = 10_000) @Nullable String timeReason) {}

  @GET
  @Path("amendments")
  @OpenToAll
  public List<AmendmentView> list(@PathParam("id") UUID id) {
    return find.of(current.actor(), id);
  }

  @PUT
  @Path("amendment")
  @RequiresRole(Role.BUYER)
  public AmendmentView prepare(@PathParam("id") UUID id, @NotNull @Valid AmendmentRequest request) {
    return prepareAmendment.prepare(
        current.actor(), id, request.summary(), request.terms(), request.timeReason());
  }
}
