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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.csv.Csv;
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
  private final EstateFile file;
  private final EnterContract enter;

  EstateResource(CurrentActor current, FindEstate find, EstateFile file, EnterContract enter) {
    this.current = current;
    this.find = find;
    this.file = file;
    this.enter = enter;
  }

  @GET
  @OpenToAll
  @Operation(
      summary = "What the organisation has under contract, in the order asked for",
      description =
          "q has words that all are in what a contract is for or in its supplier's name; valueFrom"
              + " and valueTo are pounds without VAT; endsFrom, endsUntil and recordedSince are days;"
              + " sort is latest, ending (soonest first) or value (most pounds without VAT first)")
  public Page<EstateEntryView> list(
      @PathParam("organisation") UUID organisation,
      @BeanParam EstateFilter filter,
      @QueryParam("sort") @DefaultValue("latest") String sort,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return find.page(
        organisation, filter, EstateOrder.of(sort), Cursor.decode(after), Page.limit(limit));
  }

  @GET
  @Path("export")
  @OpenToAll
  @Operation(
      summary = "The same as CSV, 50,000 contracts at most",
      description = "CPV codes with their names, amounts beside their currency, times in UTC")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = Csv.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(
      @PathParam("organisation") UUID organisation,
      @BeanParam EstateFilter filter,
      @QueryParam("sort") @DefaultValue("latest") String sort) {
    return file.of(organisation, filter, EstateOrder.of(sort));
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
