package org.guildhall.portal.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.ConsortiaApi;
import org.guildhall.portal.client.buying.ConsortiumAuditApi;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.jspecify.annotations.Nullable;

/** Who did what in a consortium and its procurements, for its lead. */
@Path("/consortia/{id}/audit")
@RunOnVirtualThread
public class ConsortiumAuditPages {
  private static final String COVERS =
      "The consortium and its procurements, with all that belongs to them.";

  private final ConsortiumAuditApi audit;
  private final ConsortiaApi consortia;
  private final AuditTitles titles;

  ConsortiumAuditPages(
      @RestClient ConsortiumAuditApi audit,
      @RestClient ConsortiaApi consortia,
      AuditTitles titles) {
    this.audit = audit;
    this.consortia = consortia;
    this.titles = titles;
  }

  @GET
  @SignedIn
  public Response list(@PathParam("id") UUID id, @BeanParam AuditSearch search) {
    AuditFilter by = search.ofOneThing();
    String page = "/consortia/" + id;
    AuditView view =
        AuditView.empty(consortia.one(id).name(), page, page + "/audit", COVERS, false, by);
    return by.isReadable()
        ? Pages.show(AuditTemplates.audit(found(id, view, search.after())))
        : Pages.again(AuditTemplates.audit(view));
  }

  private AuditView found(UUID id, AuditView view, @Nullable String after) {
    AuditFilter by = view.filter();
    var page =
        audit.list(
            id, by.actCode(), after, by.fromMoment(), null, null, by.personId(), by.toMoment());
    return view.with(titles.of(page.items().stream().map(AuditLine::of).toList()), page.next());
  }

  @GET
  @Path("export")
  @SignedIn
  public Response export(@PathParam("id") UUID id, @BeanParam AuditSearch search) {
    AuditFilter by = search.ofOneThing();
    if (!by.isReadable()) {
      return Go.to("/consortia/" + id + "/audit" + by.query());
    }
    return Pages.spreadsheet(
        audit.export(id, by.actCode(), by.fromMoment(), null, by.personId(), by.toMoment()));
  }
}
