package org.guildhall.marketplace.register.estate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The contract register of an organisation. */
@Path("/api/v1/organisations/{organisation}/estate")
@Tag(name = "Estate")
@RunOnVirtualThread
class EstateResource {

  private final CurrentActor current;
  private final FindEstate find;
  private final EnterContract enter;

  EstateResource(CurrentActor current, FindEstate find, EnterContract enter) {
    this.current = current;
    this.find = find;
    this.enter = enter;
  }

  @GET
  @OpenToAll
  @Operation(
      summary = "What the organisation has under contract, latest entry first or what ends soonest",
      description =
          "q has words that all are in what a contract is for or in its supplier's name; valueFrom"
              + " and valueTo are pounds without VAT; endsFrom, endsUntil and recordedSince are days;"
              + " sort is latest or ending")
  public Page<EstateEntryView> list(
      @PathParam("organisation") UUID organisation,
      @BeanParam EstateFilter filter,
      @QueryParam("sort") @DefaultValue("latest") String sort,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return find.page(
        organisation, filter, EstateOrder.of(sort), Cursor.decode(after), Page.limit(limit));
  }

  @POST
  @RequiresRole({Role.AUTHOR, Role.BUYER})
  @Idempotent
  @ResponseStatus(201)
  @Operation(summary = "Enter a contract into your own register")
  public EstateEntryView enter(
      @PathParam("organisation") UUID organisation, @NotNull @Valid HeldContract contract) {
    return enter.enter(current.actor(), organisation, contract);
  }
}
