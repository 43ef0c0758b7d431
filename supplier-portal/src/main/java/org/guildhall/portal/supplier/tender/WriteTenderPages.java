package org.guildhall.portal.supplier.tender;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.buying.Procurement;
import org.guildhall.portal.buying.ProcurementsApi;
import org.guildhall.portal.form.Form;
import org.guildhall.portal.form.Pages;
import org.guildhall.portal.form.Upload;
import org.guildhall.portal.session.Go;
import org.guildhall.portal.session.Saved;
import org.guildhall.portal.session.Submission;
import org.jspecify.annotations.Nullable;

/** A supplier's tenders, and writing one; everything typed is saved as it is typed. */
@Path("/")
@RunOnVirtualThread
public class WriteTenderPages {
  private static final int FEWEST_PERSONS = 1;

  private final Submission submission;
  private final TendersApi api;
  private final ProcurementsApi procurements;

  WriteTenderPages(
      Submission submission, @RestClient TendersApi api, @RestClient ProcurementsApi procurements) {
    this.submission = submission;
    this.api = api;
    this.procurements = procurements;
  }

  /** A tender with the words for what it is for. */
  @TemplateData
  public record Named(TendersApi.Line tender, String procurement, String lot) {}

  @CheckedTemplate(basePath = "supplier")
  static class Templates {
    static native TemplateInstance tenders(List<Named> tenders, @Nullable String next);

    static native TemplateInstance tender(
        Tender tender, Procurement procurement, Procurement.Lot lot);

    static native TemplateInstance editTender(
        Form form,
        Tender tender,
        Procurement procurement,
        Procurement.Lot lot,
        List<Integer> persons,
        List<Integer> documents);
  }

  @GET
  @Path("tenders")
  @SignedIn
  public TemplateInstance mine(@QueryParam("after") @Nullable String after) {
    var page = api.mine(after);
    Map<UUID, Procurement> known = new HashMap<>();
    List<Named> named = new ArrayList<>();
    for (var line : page.items()) {
      var procurement = known.computeIfAbsent(line.procurementId(), procurements::one);
      String lot = procurement.lot(line.lotId()).map(Procurement.Lot::heading).orElse("A lot");
      named.add(new Named(line, procurement.title(), lot));
    }
    return Templates.tenders(named, page.next());
  }

  @POST
  @Path("procurements/{id}/tenders")
  @SignedIn
  public Response start(@PathParam("id") UUID procurement) {
    UUID lot = submission.form().uuid("lotId");
    if (lot == null) {
      return Go.saying("/procurements/" + procurement, "Choose the lot you want to tender for.");
    }
    Tender tender = api.start(procurement, new TendersApi.Start(lot));
    return Go.to(tender.path("edit"));
  }

  @GET
  @Path("tenders/{id}")
  @SignedIn
  public TemplateInstance one(@PathParam("id") UUID id) {
    Tender tender = api.one(id);
    Procurement procurement = procurements.one(tender.procurementId());
    return Templates.tender(tender, procurement, lot(procurement, tender));
  }

  @GET
  @Path("tenders/{id}/edit")
  @SignedIn
  public Response edit(@PathParam("id") UUID id) {
    Tender tender = api.one(id);
    var draft = tender.draft();
    if (draft == null) {
      return Go.to("/tenders/" + id);
    }
    Procurement procurement = procurements.one(tender.procurementId());
    return Pages.show(
        page(TenderForm.of(draft.content(), lot(procurement, tender)), tender, procurement));
  }

  /** Saves, then does what the pressed button says. */
  @POST
  @Path("tenders/{id}/edit")
  @SignedIn
  public Response save(@PathParam("id") UUID id) {
    Form form = submission.form();
    Tender tender = api.one(id);
    Procurement procurement = procurements.one(tender.procurementId());
    Tender.Content content = TenderForm.read(form, lot(procurement, tender));
    Upload upload = submission.isAutosave() ? null : form.upload("file");
    Optional<TendersApi.Saved> saved =
        form.ask(() -> api.save(id, form.ifMatch(), attach(id, content, upload)));
    if (submission.isAutosave()) {
      return saved.map(s -> Saved.version(s.version())).orElseGet(() -> Saved.not(form));
    }
    if (saved.isEmpty()) {
      return Pages.again(page(form, tender, procurement));
    }
    if (form.pressed("submit")) {
      return Go.to(tender.path("submit"));
    }
    return Go.saying(
        tender.path("edit"), upload == null ? "Saved." : "The document is sealed and saved.");
  }

  private Tender.Content attach(UUID id, Tender.Content content, @Nullable Upload upload) {
    if (upload == null) {
      return content;
    }
    try (InputStream bytes = Files.newInputStream(upload.path())) {
      var uploaded = api.upload(id, upload.fileName(), bytes);
      List<Tender.Attachment> all = new ArrayList<>(content.documents());
      all.add(new Tender.Attachment(uploaded.documentId(), uploaded.name()));
      return new Tender.Content(content.answers(), content.price(), content.declarations(), all);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The uploaded file could not be read", unreadable);
    }
  }

  private static TemplateInstance page(Form form, Tender tender, Procurement procurement) {
    int persons = form.rows("declarations.associatedPersons", 0);
    return Templates.editTender(
        form,
        tender,
        procurement,
        lot(procurement, tender),
        form.rowIndexes("declarations.associatedPersons", persons + FEWEST_PERSONS),
        form.rowIndexes("documents", 0));
  }

  static Procurement.Lot lot(Procurement procurement, Tender tender) {
    return procurement.lot(tender.lotId()).orElseThrow(NotFoundException::new);
  }
}
