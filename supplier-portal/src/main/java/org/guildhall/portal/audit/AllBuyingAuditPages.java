package org.guildhall.portal.audit;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.portal.client.buying.AuditApi;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.pick.Picks;
import org.jspecify.annotations.Nullable;

/** Who did what in the buying, for operators. */
@Path("/operator/audit/buying")
@RunOnVirtualThread
public class AllBuyingAuditPages {
  private static final String PATH = "/operator/audit/buying";
  private final AuditApi audit;
  private final Picks picks;

  AllBuyingAuditPages(@RestClient AuditApi audit, Picks picks) {
    this.audit = audit;
    this.picks = picks;
  }

  @GET
  @OperatorOnly
  public TemplateInstance list(@BeanParam AuditSearch search) {
    AuditFilter by = search.everywhere(picks);
    AuditView view = AuditView.empty("The buying", "/operator", PATH, true, by).byOrganisation();
    return AuditTemplates.audit(by.isReady() ? found(view, search.after()) : view);
  }

  private AuditView found(AuditView view, @Nullable String after) {
    AuditFilter by = view.filter();
    var page =
        audit.list(
            by.aboutId(),
            by.actCode(),
            after,
            by.fromMoment(),
            null,
            by.organisationId(),
            by.personId(),
            by.toMoment());
    return view.with(page.items().stream().map(AuditLine::of).toList(), page.next());
  }

  @GET
  @Path("export")
  @OperatorOnly
  public Response export(@BeanParam AuditSearch search) {
    AuditFilter by = search.everywhere(picks);
    return Pages.download(
        audit.export(
            by.aboutId(),
            by.actCode(),
            by.fromMoment(),
            by.organisationId(),
            by.personId(),
            by.toMoment()));
  }
}
