package org.guildhall.portal.audit;

import io.quarkus.qute.TemplateInstance;
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
import org.jspecify.annotations.Nullable;

/** Who did what in a consortium and its procurements, for its lead. */
@Path("/consortia/{id}/audit")
@RunOnVirtualThread
public class ConsortiumAuditPages {
  private final ConsortiumAuditApi audit;
  private final ConsortiaApi consortia;

  ConsortiumAuditPages(@RestClient ConsortiumAuditApi audit, @RestClient ConsortiaApi consortia) {
    this.audit = audit;
    this.consortia = consortia;
  }

  @GET
  @SignedIn
  public TemplateInstance list(@PathParam("id") UUID id, @BeanParam AuditSearch search) {
    AuditFilter by = search.ofOneThing();
    String page = "/consortia/" + id;
    AuditView view = AuditView.empty(consortia.one(id).name(), page, page + "/audit", false, by);
    return AuditTemplates.audit(by.problem().isEmpty() ? found(id, view, search.after()) : view);
  }

  private AuditView found(UUID id, AuditView view, @Nullable String after) {
    AuditFilter by = view.filter();
    var page =
        audit.list(
            id, by.actCode(), after, by.fromMoment(), null, null, by.personId(), by.toMoment());
    return view.with(page.items().stream().map(AuditLine::of).toList(), page.next());
  }

  @GET
  @Path("export")
  @SignedIn
  public Response export(@PathParam("id") UUID id, @BeanParam AuditSearch search) {
    AuditFilter by = search.ofOneThing();
    return Pages.download(
        audit.export(id, by.actCode(), by.fromMoment(), null, by.personId(), by.toMoment()));
  }
}
