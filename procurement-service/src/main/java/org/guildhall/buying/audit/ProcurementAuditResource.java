package org.guildhall.buying.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.audit.AuditEntryView;
import org.guildhall.kit.web.audit.AuditFile;
import org.guildhall.kit.web.audit.AuditSearch;
import org.guildhall.kit.web.audit.ReadAudit;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.RequiresRole;
import org.jspecify.annotations.Nullable;

/** The audit trail of a procurement, for its lead. */
@Path("/api/v1/procurements/{id}/audit-entries")
@RunOnVirtualThread
@Tag(name = "Procurement audit")
class ProcurementAuditResource {
  private final LeadAudit lead;
  private final ReadAudit read;
  private final AuditFile file;
  private final CurrentActor current;

  ProcurementAuditResource(LeadAudit lead, ReadAudit read, AuditFile file, CurrentActor current) {
    this.lead = lead;
    this.read = read;
    this.file = file;
    this.current = current;
  }

  @GET
  @RequiresRole({Role.BUYER, Role.APPROVER, Role.ADMIN})
  @Operation(summary = "Who did what, for the lead, the latest first; reading is noted")
  public Page<AuditEntryView> list(
      @PathParam("id") UUID id,
      @QueryParam("organisation") @Nullable UUID organisation,
      @BeanParam AuditSearch search,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    ReadAudit.About about = lead.procurement(current.actor(), id);
    return read.page(current.actor(), about, search.query(organisation), after, Page.limit(limit));
  }

  @GET
  @Path("export")
  @RequiresRole({Role.BUYER, Role.APPROVER, Role.ADMIN})
  @Operation(summary = "The same as CSV, 50,000 entries at most; reading is noted")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = AuditFile.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(
      @PathParam("id") UUID id,
      @QueryParam("organisation") @Nullable UUID organisation,
      @BeanParam AuditSearch search) {
    return file.of(
        current.actor(), lead.procurement(current.actor(), id), search.query(organisation));
  }
}
