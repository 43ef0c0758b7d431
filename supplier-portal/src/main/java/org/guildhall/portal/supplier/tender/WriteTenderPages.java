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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.client.buying.Attachment;
import org.guildhall.portal.client.buying.LotView;
import org.guildhall.portal.client.buying.ProcurementView;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.SavedView;
import org.guildhall.portal.client.buying.TenderContent;
import org.guildhall.portal.client.buying.TenderView;
import org.guildhall.portal.client.buying.TendersApi;
import org.guildhall.portal.client.upload.Uploads;
import org.guildhall.portal.shared.buying.Procurements;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Saved;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.upload.Upload;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writing a tender; everything typed is saved as it is typed. */
@Path("/")
@RunOnVirtualThread
public class WriteTenderPages {
  private static final Logger LOG = Logger.getLogger(WriteTenderPages.class);
  private static final int FEWEST_PERSONS = 1;

  private final Submission submission;
  private final TendersApi api;
  private final Uploads uploads;
  private final ProcurementsApi procurements;

  WriteTenderPages(
      Submission submission,
      @RestClient TendersApi api,
      Uploads uploads,
      @RestClient ProcurementsApi procurements) {
    this.submission = submission;
    this.api = api;
    this.uploads = uploads;
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
        List<Integer> documents,
        List<String> declarations);
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
        form.ask(() ->
            upload == null
                ? api.save(id, form.ifMatch(), content)
                : save(id, form.ifMatch(), content, upload));
    if (submission.isAutosave()) {
      return saved.map(s -> Saved.version(s.version())).orElseGet(() -> Saved.not(form));
    }
    if (saved.isEmpty()) {
      return Pages.again(page(form, tender, procurement));
    }
    TenderForm.removed(form).forEach(document -> takeBack(id, document));
    if (form.pressed("submit")) {
      return check(id, procurement);
    }
    return Go.saying(
        Tenders.path(tender, "edit"),
        upload == null ? "Saved." : "The document is sealed and saved.");
  }

  /** What is missing is told on the form, where it can be put right; else everything is shown. */
  private Response check(UUID id, ProcurementView procurement) {
    TenderView tender = api.one(id);
    var draft = tender.draft();
    var readiness = api.readiness(id);
    if (draft == null || readiness.missing().isEmpty()) {
      return Go.to(Tenders.path(tender, "submit"));
    }
    LotView lot = lot(procurement, tender);
    Form form = TenderForm.rejecting(TenderForm.of(draft.content(), lot), readiness, lot);
    return Pages.again(page(form, tender, procurement));
  }

  /** What is uploaded belongs to the tender when the draft names it; if not, it takes no room. */
  private SavedView save(UUID id, @Nullable String ifMatch, TenderContent content, Upload upload) {
    var uploaded = upload.passOn((name, bytes) -> uploads.ofTender(id, name, bytes));
    List<Attachment> all = new ArrayList<>(Tenders.given(content.documents()));
    all.add(new Attachment(uploaded.documentId(), uploaded.name()));
    try {
      return api.save(
          id,
          ifMatch,
          new TenderContent(content.answers(), content.price(), content.declarations(), all));
    } catch (ApiProblemException refused) {
      takeBack(id, uploaded.documentId());
      throw refused;
    }
  }

  /** What an earlier version names stays with that, and takes no room of this one. */
  private void takeBack(UUID id, UUID document) {
    try {
      api.remove(document, id);
    } catch (ApiProblemException named) {
      LOG.debugf("Document %s of tender %s stays: %s", document, id, named.getMessage());
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
        form.rowIndexes("documents", 0),
        TenderForm.DECLARATIONS);
  }

  static LotView lot(ProcurementView procurement, TenderView tender) {
    return Procurements.lot(procurement, tender.lotId()).orElseThrow(NotFoundException::new);
  }
}
