package org.guildhall.marketplace.register.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.http.Idempotent;
import org.guildhall.kit.web.permission.CurrentActor;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.RequiresScope;
import org.guildhall.marketplace.register.notice.FindImportedNotices;
import org.guildhall.marketplace.register.notice.FindImportedNotices.Filter;
import org.guildhall.marketplace.register.notice.ImportedNoticeView;
import org.jspecify.annotations.Nullable;

/** Imports of published releases. */
@Path("/api/v1/imports")
@Tag(name = "Imports")
@RunOnVirtualThread
class ImportResource {

  private static final String SCOPE = "import";

  private final CurrentActor current;
  private final StartImport start;
  private final CompleteImport complete;
  private final FindImports find;
  private final FindImportedNotices notices;

  ImportResource(
      CurrentActor current,
      StartImport start,
      CompleteImport complete,
      FindImports find,
      FindImportedNotices notices) {
    this.current = current;
    this.start = start;
    this.complete = complete;
    this.find = find;
    this.notices = notices;
  }

  @POST
  @RequiresScope(SCOPE)
  @Idempotent
  @Operation(
      summary = "Announce a source of releases",
      description = "The answer says up to where the source with this hash is here already")
  public ImportView start(@NotNull @Valid ImportRequest request) {
    return start.start(current.actor(), request);
  }

  @POST
  @Path("/{id}/completion")
  @RequiresScope(SCOPE)
  @Idempotent
  @Operation(summary = "Say that the whole source has been sent")
  public ImportView complete(@PathParam("id") UUID id) {
    return complete.complete(current.actor(), id);
  }

  @GET
  @OpenToAll
  @Operation(summary = "Imports, newest first")
  public Page<ImportSummary> list(
      @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
    return find.page(Cursor.decode(after), Page.limit(limit));
  }

  @GET
  @Path("/{id}")
  @OpenToAll
  @Operation(summary = "One import: how far it is and what came of it")
  public ImportView one(@PathParam("id") UUID id) {
    return find.one(id);
  }

  @GET
  @Path("/{id}/flagged")
  @OpenToAll
  @Operation(
      summary = "Notices of the import of which something could not be used",
      description = "reason is one of the words under which the import counts its flags")
  public Page<ImportedNoticeView> flagged(
      @PathParam("id") UUID id,
      @QueryParam("reason") @Nullable String reason,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return notices.page(Filter.flaggedOf(id, reason), Cursor.decode(after), Page.limit(limit));
  }
}
