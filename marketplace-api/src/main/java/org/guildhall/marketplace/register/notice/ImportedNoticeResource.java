package org.guildhall.marketplace.register.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.permission.OpenToAll;
import org.jspecify.annotations.Nullable;

/** Imported notices, open to all. */
@Path("/api/v1/imported-notices")
@Tag(name = "Imported notices")
@RunOnVirtualThread
class ImportedNoticeResource {

  private final FindImportedNotices find;

  ImportedNoticeResource(FindImportedNotices find) {
    this.find = find;
  }

  @GET
  @OpenToAll
  @Operation(
      summary = "Imported notices, latest first",
      description =
          "cpv is a code or its first digits; endsFrom and endsUntil look at the day on which a"
              + " contract of the notice ends; reason is a flag reason")
  public Page<ImportedNoticeView> list(
      @QueryParam("noticeType") @Nullable String noticeType,
      @QueryParam("ocid") @Nullable String ocid,
      @QueryParam("cpv") @Nullable String cpv,
      @QueryParam("buyer") @Nullable UUID buyer,
      @QueryParam("endsFrom") @Nullable LocalDate endsFrom,
      @QueryParam("endsUntil") @Nullable LocalDate endsUntil,
      @QueryParam("reason") @Nullable String reason,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    var filter =
        new FindImportedNotices.Filter(
            noticeType, ocid, cpv, buyer, endsFrom, endsUntil, null, reason != null, reason);
    return find.page(filter, Cursor.decode(after), Page.limit(limit));
  }

  @GET
  @Path("/{id}")
  @OpenToAll
  @Operation(summary = "What could be read of one imported notice, and what could not")
  public ImportedNoticeView one(@PathParam("id") UUID id) {
    return find.one(id);
  }

  @GET
  @Path("/{id}/release")
  @OpenToAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The release byte for byte as it was published")
  public byte[] release(@PathParam("id") UUID id) {
    return find.text(id);
  }
}
