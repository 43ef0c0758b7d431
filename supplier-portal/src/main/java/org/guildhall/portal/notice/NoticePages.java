package org.guildhall.portal.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.portal.client.buying.NoticesApi;
import org.guildhall.portal.client.market.ImportedNoticeView;
import org.guildhall.portal.client.market.ImportedNoticesApi;
import org.guildhall.portal.search.Dimension;
import org.guildhall.portal.search.Search;
import org.guildhall.portal.search.SearchFilter;
import org.guildhall.portal.search.SearchQuery;
import org.guildhall.portal.shared.paper.PaperPdf;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Visit;
import org.jspecify.annotations.Nullable;

/** Notices published here and notices of the national services. */
@Path("/")
@RunOnVirtualThread
public class NoticePages {
  private final NoticesApi own;
  private final ImportedNoticesApi imported;
  private final Visit visit;
  private final PaperPdf pdf;
  private final Search search;
  private final Clock clock;

  NoticePages(
      @RestClient NoticesApi own,
      @RestClient ImportedNoticesApi imported,
      Search search,
      Clock clock,
      Visit visit,
      PaperPdf pdf) {
    this.own = own;
    this.imported = imported;
    this.search = search;
    this.clock = clock;
    this.visit = visit;
    this.pdf = pdf;
  }

  @CheckedTemplate(basePath = "notice")
  static class Templates {
    static native TemplateInstance notice(Release release, UUID id, @Nullable String procurement);

    static native TemplateInstance imported(ImportedNoticeView notice);
  }

  @GET
  @Path("notices")
  @OpenToAll
  public Response list() {
    return Go.to("/search?kind=notice&sort=newest");
  }

  @GET
  @Path("notices/{id}")
  @OpenToAll
  public TemplateInstance one(@PathParam("id") UUID id) {
    Release release = Release.of(own.one(id));
    return Templates.notice(release, id, procurement(release.ocid()));
  }

  /** The address of the procurement that a notice is about, as soon as it can be found. */
  private @Nullable String procurement(@Nullable String ocid) {
    if (ocid == null) {
      return null;
    }
    var kind = Map.of(Dimension.KIND, List.of("procurement"));
    var exactly = '"' + ocid + '"';
    List<String> found = new ArrayList<>();
    search.all(
        new SearchQuery(
            exactly, kind, SearchFilter.NONE, SearchQuery.Order.RELEVANCE, clock.instant(), 1),
        1,
        row -> found.add(row.url()));
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Everything it says, as a file to keep. */
  @GET
  @Path("notices/{id}/notice.pdf")
  @OpenToAll
  public Response paper(@PathParam("id") UUID id) {
    String address = visit.site() + "/notices/" + id;
    return pdf.published(NoticePaper.of(own.one(id), address), "notice-" + id, address);
  }

  @GET
  @Path("notices/{id}/release.json")
  @OpenToAll
  public Response release(@PathParam("id") UUID id) {
    return download(own.one(id), "notice-" + id);
  }

  /** All releases of one contracting process. */
  @GET
  @Path("ocds/{ocid}/releases.json")
  @OpenToAll
  public Response process(@PathParam("ocid") String ocid) {
    return download(own.process(ocid), ocid.replaceAll("[^A-Za-z0-9-]", "_"));
  }

  @GET
  @Path("imported-notices/{id}")
  @OpenToAll
  public TemplateInstance imported(@PathParam("id") UUID id) {
    return Templates.imported(imported.one(id));
  }

  @GET
  @Path("imported-notices/{id}/release.json")
  @OpenToAll
  public Response verbatim(@PathParam("id") UUID id) {
    return download(imported.release(id).readEntity(byte[].class), "release-" + id);
  }

  private static Response download(Object body, String name) {
    return Response.ok(body, MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called(name + ".json"))
        .build();
  }
}
