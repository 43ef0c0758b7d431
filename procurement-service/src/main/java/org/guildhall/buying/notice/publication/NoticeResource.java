package org.guildhall.buying.notice.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.buying.notice.NoticeNumber;
import org.guildhall.buying.notice.publication.ReleasePackages.ReleasePackage;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.web.permission.OpenToAll;
import org.jspecify.annotations.Nullable;

/** Public notices as open data. */
@Path("/api/v1")
@Tag(name = "Notices")
@RunOnVirtualThread
class NoticeResource {
  private final FindNotices find;

  NoticeResource(FindNotices find) {
    this.find = find;
  }

  /** Newest first. */
  @GET
  @Path("notices")
  @OpenToAll
  public Page<NoticeSummary> list(
      @QueryParam("number") @Nullable NoticeNumber number,
      @QueryParam("lead") @Nullable UUID lead,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return find.page(number, lead, after, Page.limit(limit));
  }

  /** The notice as an OCDS release package. */
  @GET
  @Path("notices/{id}")
  @OpenToAll
  public ReleasePackage one(@PathParam("id") UUID id) {
    return find.one(id);
  }

  /** Every public release of a contracting process as one OCDS release package. */
  @GET
  @Path("ocds/{ocid}")
  @OpenToAll
  public ReleasePackage process(@PathParam("ocid") String ocid) {
    return find.process(ocid);
  }
}
