package org.guildhall.portal.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.OperatorOnly;
import org.guildhall.portal.client.market.AuditApi;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.pick.Picks;
import org.guildhall.portal.shared.session.Go;
import org.jspecify.annotations.Nullable;

/** Who did what in the marketplace, for operators. */
@Path("/operator/audit/marketplace")
@RunOnVirtualThread
public class MarketplaceAuditPages {
  private static final String COVERS =
      "Challenges, what councils need, responses, organisations and their people. What was done in"
          + " consortia and procurements is in the audit trail of the buying.";

  private static final String PATH = "/operator/audit/marketplace";
  private final AuditApi audit;
  private final AuditTitles titles;
  private final Picks picks;

  MarketplaceAuditPages(@RestClient AuditApi audit, AuditTitles titles, Picks picks) {
    this.audit = audit;
    this.titles = titles;
    this.picks = picks;
  }

  @GET
  @OperatorOnly
  public Response list(@BeanParam AuditSearch search) {
    AuditFilter by = search.everywhere(picks);
    AuditView view =
        AuditView.empty("The marketplace", "/operator", PATH, COVERS, true, by).byOrganisation();
    return by.isReadable()
        ? Pages.show(AuditTemplates.audit(found(view, search.after())))
        : Pages.again(AuditTemplates.audit(view));
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
    return view.with(titles.of(page.items().stream().map(AuditLine::of).toList()), page.next());
  }

  @GET
  @Path("export")
  @OperatorOnly
  public Response export(@BeanParam AuditSearch search) {
    AuditFilter by = search.everywhere(picks);
    if (!by.isReadable()) {
      return Go.to(PATH + by.query());
    }
    return Pages.spreadsheet(
        audit.export(
            by.aboutId(),
            by.actCode(),
            by.fromMoment(),
            by.organisationId(),
            by.personId(),
            by.toMoment()));
  }
}
