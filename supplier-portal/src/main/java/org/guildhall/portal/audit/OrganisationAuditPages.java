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
import org.guildhall.portal.client.market.OrganisationAuditApi;
import org.guildhall.portal.client.market.OrganisationsApi;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.jspecify.annotations.Nullable;

/** Who did what for an organisation, for its administrators. */
@Path("/organisations/{id}/audit")
@RunOnVirtualThread
public class OrganisationAuditPages {
  private static final String COVERS =
      "What its people did in the marketplace: challenges, what councils need, responses, the"
          + " organisation and its people. What they did in a procurement, their tenders among it, is"
          + " noted there, for the procurement's lead.";

  private final OrganisationAuditApi audit;
  private final OrganisationsApi organisations;
  private final AuditTitles titles;

  OrganisationAuditPages(
      @RestClient OrganisationAuditApi audit,
      @RestClient OrganisationsApi organisations,
      AuditTitles titles) {
    this.audit = audit;
    this.organisations = organisations;
    this.titles = titles;
  }

  @GET
  @SignedIn
  public Response list(@PathParam("id") UUID id, @BeanParam AuditSearch search) {
    AuditFilter by = search.ofOneOrganisation();
    String page = "/organisations/" + id;
    AuditView view =
        AuditView.empty(organisations.one(id).name(), page, page + "/audit", COVERS, true, by);
    return by.isReadable()
        ? Pages.show(AuditTemplates.audit(found(id, view, search.after())))
        : Pages.again(AuditTemplates.audit(view));
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
    return view.with(titles.of(page.items().stream().map(AuditLine::of).toList()), page.next());
  }

  @GET
  @Path("export")
  @SignedIn
  public Response export(@PathParam("id") UUID id, @BeanParam AuditSearch search) {
    AuditFilter by = search.ofOneOrganisation();
    if (!by.isReadable()) {
      return Go.to("/organisations/" + id + "/audit" + by.query());
    }
    return Pages.spreadsheet(
        audit.export(
            id, by.aboutId(), by.actCode(), by.fromMoment(), by.personId(), by.toMoment()));
  }
}
