package org.guildhall.portal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.OpenToAll;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.market.EstateApi;
import org.guildhall.portal.market.EstateEntry;
import org.guildhall.portal.market.Organisation;
import org.guildhall.portal.market.OrganisationsApi;
import org.guildhall.portal.market.Slice;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Submission;
import org.guildhall.portal.session.Visit;
import org.jspecify.annotations.Nullable;

/** What a council has under contract: from published notices and from its own register. */
@Path("/")
@RunOnVirtualThread
public class EstatePages {
  private final OrganisationsApi organisations;
  private final EstateApi estate;
  private final Submission submission;
  private final Visit visit;

  EstatePages(
      @RestClient OrganisationsApi organisations,
      @RestClient EstateApi estate,
      Submission submission,
      Visit visit) {
    this.organisations = organisations;
    this.estate = estate;
    this.submission = submission;
    this.visit = visit;
  }

  @CheckedTemplate(basePath = "organisation")
  static class Templates {
    static native TemplateInstance estate(
        Organisation organisation, Slice<EstateEntry> page, boolean mayEnter);

    static native TemplateInstance newEstateEntry(Form form, Organisation organisation);
  }

  @GET
  @Path("organisations/{id}/estate")
  @OpenToAll
  public TemplateInstance list(
      @PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
    boolean mayEnter = visit.actsFor(id) && (visit.can(Role.AUTHOR) || visit.can(Role.BUYER));
    return Templates.estate(organisations.one(id), estate.list(id, after), mayEnter);
  }

  @GET
  @Path("organisations/{id}/estate/new")
  @SignedIn
  public TemplateInstance begin(@PathParam("id") UUID id) {
    return Templates.newEstateEntry(Form.empty(), organisations.one(id));
  }

  @POST
  @Path("organisations/{id}/estate/new")
  @SignedIn
  public Response enter(@PathParam("id") UUID id) {
    Form form = submission.form();
    form.required("title", "Enter what the contract is for");
    EstateEntry.Details details = read(form);
    return form.send(() -> estate.enter(id, details))
        ? Go.saying("/organisations/" + id + "/estate", "The contract is in your register.")
        : Pages.again(Templates.newEstateEntry(form, organisations.one(id)));
  }

  private static EstateEntry.Details read(Form form) {
    String cpv = form.text("cpv");
    return new EstateEntry.Details(
        form.text("title"),
        form.text("supplier"),
        form.date("start"),
        form.date("end"),
        form.date("latestEnd"),
        form.text("extension"),
        form.integer("noticePeriodDays"),
        form.number("amount"),
        cpv == null ? List.of() : Arrays.asList(cpv.split("[,;\\s]+")));
  }
}
