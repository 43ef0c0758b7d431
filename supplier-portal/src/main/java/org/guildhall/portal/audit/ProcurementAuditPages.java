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
import org.guildhall.portal.client.buying.ProcurementAuditApi;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.jspecify.annotations.Nullable;

/** Who did what in a procurement, for its lead. */
@Path("/procurements/{id}/audit")
@RunOnVirtualThread
public class ProcurementAuditPages {
  private static final String COVERS =
      "The procurement and all that belongs to it: notices, questions, tenders, evaluation, award"
          + " and contracts.";

  private final ProcurementAuditApi audit;
  private final ProcurementsApi procurements;
  private final AuditTitles titles;

  ProcurementAuditPages(
      @RestClient ProcurementAuditApi audit,
      @RestClient ProcurementsApi procurements,
      AuditTitles titles) {
    this.audit = audit;
    this.procurements = procurements;
    this.titles = titles;
  }

  @GET
  @SignedIn
  public Response list(@PathParam("id") UUID id, @BeanParam AuditSearch search) {
    AuditFilter by = search.ofOneThing();
    String page = "/procurements/" + id;
    AuditView view =
        AuditView.empty(
            procurements.one(id).title(), page + "/manage", page + "/audit", COVERS, false, by);
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
      return Go.to("/procurements/" + id + "/audit" + by.query());
    }
    return Pages.spreadsheet(
        audit.export(id, by.actCode(), by.fromMoment(), null, by.personId(), by.toMoment()));
  }
}
