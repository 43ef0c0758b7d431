package org.guildhall.kit.web.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.audit.AuditQuery;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.jspecify.annotations.Nullable;

/** The whole audit trail of this service, for operators. */
@Path("/api/v1/audit-entries")
@RunOnVirtualThread
@Tag(name = "Audit")
class AuditResource {

  /** The trail itself, of which it is noted that it was read. */
  private static final UUID TRAIL = UUID.fromString("00000000-0000-7000-8000-000000000002");

  private final ReadAudit read;
  private final AuditFile file;
  private final CurrentActor current;

  AuditResource(ReadAudit read, AuditFile file, CurrentActor current) {
    this.read = read;
    this.file = file;
    this.current = current;
  }

  /**
   * @param about what it was done to, with all that belongs to it: a procurement, a challenge
   */
  @GET
  @OperatorOnly
  @Operation(summary = "Who did what in this service, the latest first; reading is noted")
  public Page<AuditEntryView> list(
      @QueryParam("about") @Nullable UUID about,
      @QueryParam("organisation") @Nullable UUID organisation,
      @BeanParam AuditSearch search,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return read.page(
        current.actor(), everything(about), search.query(organisation), after, Page.limit(limit));
  }

  /**
   * @param about what it was done to, with all that belongs to it: a procurement, a challenge
   */
  @GET
  @Path("export")
  @OperatorOnly
  @Operation(summary = "The same as CSV, 50,000 entries at most; reading is noted")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = AuditFile.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(
      @QueryParam("about") @Nullable UUID about,
      @QueryParam("organisation") @Nullable UUID organisation,
      @BeanParam AuditSearch search) {
    return file.of(current.actor(), everything(about), search.query(organisation));
  }

  private ReadAudit.About everything(@Nullable UUID about) {
    return new ReadAudit.About(
        "audit",
        TRAIL,
        about == null
            ? AuditQuery.Scope.EVERYTHING
            : AuditQuery.Scope.about(read.withItsParts(about)));
  }
}
