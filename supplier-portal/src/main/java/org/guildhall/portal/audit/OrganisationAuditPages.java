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
import org.guildhall.portal.client.market.OrganisationAuditApi;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.guildhall.portal.shared.form.Pages;
import org.jspecify.annotations.Nullable;

/** Who did what for an organisation, for its administrators. */
@Path("/organisations/{id}/audit")
@RunOnVirtualThread
public class OrganisationAuditPages {
  private final OrganisationAuditApi audit;
  private final OrganisationsApi organisations;

  OrganisationAuditPages(
      @RestClient OrganisationAuditApi audit, @RestClient OrganisationsApi organisations) {
    this.audit = audit;
    this.organisations = organisations;
  }

  @GET
  @SignedIn
  public TemplateInstance list(@PathParam("id") UUID id, @BeanParam AuditSearch search) {
    AuditFilter by = search.ofOneOrganisation();
    String page = "/organisations/" + id;
    AuditView view = AuditView.empty(organisations.one(id).name(), page, page + "/audit", true, by);
    return AuditTemplates.audit(by.problem().isEmpty() ? found(id, view, search.after()) : view);
  }

  private AuditView found(UUID id, AuditView view, @Nullable String after) {
    AuditFilter by = view.filter();
    var page =
        audit.list(
            id,
            by.aboutId(),
            by.actCode(),
            after,
            by.fromMoment(),
            null,
            by.personId(),
            by.toMoment());
    return view.with(page.items().stream().map(AuditLine::of).toList(), page.next());
  }

  @GET
  @Path("export")
  @SignedIn
  public Response export(@PathParam("id") UUID id, @BeanParam AuditSearch search) {
    AuditFilter by = search.ofOneOrganisation();
    return Pages.download(
        audit.export(
            id, by.aboutId(), by.actCode(), by.fromMoment(), by.personId(), by.toMoment()));
  }
}
