package org.guildhall.marketplace.audit;

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

/** The audit trail of an organisation, for its administrators. */
@Path("/api/v1/organisations/{id}/audit-entries")
@RunOnVirtualThread
@Tag(name = "Organisation audit")
class OrganisationAuditResource {
  private final OwnAudit own;
  private final ReadAudit read;
  private final AuditFile file;
  private final CurrentActor current;

  OrganisationAuditResource(OwnAudit own, ReadAudit read, AuditFile file, CurrentActor current) {
    this.own = own;
    this.read = read;
    this.file = file;
    this.current = current;
  }

  @GET
  @RequiresRole(Role.ADMIN)
  @Operation(
      summary = "What its people did, and what was done to it, the latest first; reading is noted")
  public Page<AuditEntryView> list(
      @PathParam("id") UUID id,
      @QueryParam("about") @Nullable UUID about,
      @BeanParam AuditSearch search,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    ReadAudit.About what = own.organisation(current.actor(), id, about);
    return read.page(current.actor(), what, search.query(null), after, Page.limit(limit));
  }

  @GET
  @Path("export")
  @RequiresRole(Role.ADMIN)
  @Operation(summary = "The same as CSV, 50,000 entries at most; reading is noted")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = AuditFile.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(
      @PathParam("id") UUID id,
      @QueryParam("about") @Nullable UUID about,
      @BeanParam AuditSearch search) {
    return file.of(
        current.actor(), own.organisation(current.actor(), id, about), search.query(null));
  }
}
