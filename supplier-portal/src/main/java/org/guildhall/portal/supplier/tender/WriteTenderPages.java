package org.guildhall.portal.supplier.tender;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.Attachment;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.SavedView;
import org.guildhall.portal.client.buying.TenderContent;
import org.guildhall.portal.client.buying.TenderView;
import org.guildhall.portal.client.buying.TendersApi;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.form.Upload;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Saved;
import org.guildhall.portal.shared.session.Submission;
import org.jspecify.annotations.Nullable;

/** Writing a tender; everything typed is saved as it is typed. */
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

  @CheckedTemplate(basePath = "supplier")
  static class Templates {
    static native TemplateInstance editTender(
        Form form,
        TenderView tender,
        ProcurementView procurement,
        LotView lot,
        List<Integer> persons,
        List<Integer> documents);
  }

  @GET
  @Path("tenders/{id}/edit")
  @SignedIn
  public Response edit(@PathParam("id") UUID id) {
    TenderView tender = api.one(id);
    var draft = tender.draft();
    if (draft == null) {
      return Go.to("/tenders/" + id);
    }
    ProcurementView procurement = procurements.one(tender.procurementId());
    return Pages.show(
        page(TenderForm.of(draft.content(), lot(procurement, tender)), tender, procurement));
  }

  /** Saves, then does what the pressed button says. */
  @POST
  @Path("tenders/{id}/edit")
  @SignedIn
  public Response save(@PathParam("id") UUID id) {
    Form form = submission.form();
    TenderView tender = api.one(id);
    ProcurementView procurement = procurements.one(tender.procurementId());
    TenderContent content = TenderForm.read(form, lot(procurement, tender));
    Upload upload = submission.isAutosave() ? null : form.upload("file");
    Optional<SavedView> saved =
        form.ask(() -> api.save(id, form.ifMatch(), attach(id, content, upload)));
    if (submission.isAutosave()) {
      return saved.map(s -> Saved.version(s.version())).orElseGet(() -> Saved.not(form));
    }
    if (saved.isEmpty()) {
      return Pages.again(page(form, tender, procurement));
    }
    if (form.pressed("submit")) {
      return Go.to(Tenders.path(tender, "submit"));
    }
    return Go.saying(
        Tenders.path(tender, "edit"),
        upload == null ? "Saved." : "The document is sealed and saved.");
  }

  private TenderContent attach(UUID id, TenderContent content, @Nullable Upload upload) {
    if (upload == null) {
      return content;
    }
    try (InputStream bytes = Files.newInputStream(upload.path())) {
      var uploaded = api.upload(id, upload.fileName(), bytes);
      List<Attachment> all = new ArrayList<>(content.documents());
      all.add(new Attachment(uploaded.documentId(), uploaded.name()));
      return new TenderContent(content.answers(), content.price(), content.declarations(), all);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The uploaded file could not be read", unreadable);
    }
  }

  private static TemplateInstance page(Form form, TenderView tender, ProcurementView procurement) {
    int persons = form.rows("declarations.associatedPersons", 0);
    return Templates.editTender(
        form,
        tender,
        procurement,
        lot(procurement, tender),
        form.rowIndexes("declarations.associatedPersons", persons + FEWEST_PERSONS),
        form.rowIndexes("documents", 0));
  }

  static LotView lot(ProcurementView procurement, TenderView tender) {
    return Procurements.lot(procurement, tender.lotId()).orElseThrow(NotFoundException::new);
  }
}
