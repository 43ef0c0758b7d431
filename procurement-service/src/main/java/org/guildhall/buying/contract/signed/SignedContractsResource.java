package org.guildhall.buying.contract.signed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.permission.OpenToAll;
import org.jspecify.annotations.Nullable;

/** What an organisation has signed. */
@Path("/api/v1/contracts")
@Tag(name = "Contracts")
@RunOnVirtualThread
class SignedContractsResource {
  private final FindSigned find;

  SignedContractsResource(FindSigned find) {
    this.find = find;
  }

  @GET
  @OpenToAll
  @Operation(
      summary =
          "The signed contracts of an organisation, as buyer or as supplier, the latest first")
  public Page<SignedContract> signed(
      @QueryParam("organisation") @NotNull UUID organisation,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return find.of(organisation, after, Page.limit(limit));
  }
}
