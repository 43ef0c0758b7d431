package org.guildhall.portal.supplier.tender;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.Answered;
import org.guildhall.portal.client.buying.Attachment;
import org.guildhall.portal.client.buying.CopyReadRequest;
import org.guildhall.portal.client.buying.OpeningsApi;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.client.buying.TenderContent;
import org.guildhall.portal.client.buying.TenderView;
import org.guildhall.portal.client.buying.TendersApi;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.paper.Paper;
import org.guildhall.portal.shared.paper.PaperPdf;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.session.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's own copy of its tender, to read and to keep: of the draft before it is sealed, of
 * what was submitted with the key of the copy, and of each envelope once that is opened.
 */
@Path("/")
@RunOnVirtualThread
public class OwnCopyPages {
  private static final String TITLE = "A supplier's own copy of its tender";

  private final Visit visit;
  private final Submission submission;
  private final TendersApi api;
  private final OpeningsApi openings;
  private final ProcurementsApi procurements;
  private final PaperPdf pdf;

  OwnCopyPages(
      Visit visit,
      Submission submission,
      @RestClient TendersApi api,
      @RestClient OpeningsApi openings,
      @RestClient ProcurementsApi procurements,
      PaperPdf pdf) {
    this.visit = visit;
    this.submission = submission;
    this.api = api;
    this.openings = openings;
    this.procurements = procurements;
    this.pdf = pdf;
  }

  @CheckedTemplate(basePath = "supplier")
  static class Templates {
    static native TemplateInstance ownCopy(
        Form form,
        TenderView tender,
        String about,
        @Nullable Paper paper,
        String from,
        List<Attachment> files);
  }

  @GET
  @Path("tenders/{id}/copy")
  @SignedIn
  public TemplateInstance copy(@PathParam("id") UUID id) {
    return page(Form.empty(), about(id));
  }

  /** The copy under the key, as a page or as a file. The key comes in the form and stays in it. */
  @POST
  @Path("tenders/{id}/copy")
  @SignedIn
  public Response withKey(@PathParam("id") UUID id) {
    Form form = submission.form();
    About about = about(id);
    String key = form.required("copyKey", "Enter the key of your copy");
    Optional<TenderContent> copy = form.ask(() -> api.copy(id, new CopyReadRequest(key)));
    if (copy.isEmpty()) {
      return Pages.again(page(form, about));
    }
    Paper paper = TenderPaper.of(TITLE, about, copy.get(), false);
    return switch (form.value("as")) {
      case "pdf" -> pdf.download(paper, "tender-" + id);
      case "json" -> json(about, copy.get());
      default ->
          Pages.show(
              Templates.ownCopy(
                  form.with("shown", "yes"),
                  about.tender(),
                  paper.about(),
                  paper,
                  "This is the copy you kept of what you submitted last.",
                  List.of()));
    };
  }

  @GET
  @Path("tenders/{id}/copy.pdf")
  @SignedIn
  public Response asPdf(@PathParam("id") UUID id) {
    return keep(
        id,
        (about, content) ->
            pdf.download(TenderPaper.of(TITLE, about, content, false), "tender-" + id));
  }

  @GET
  @Path("tenders/{id}/copy.json")
  @SignedIn
  public Response asJson(@PathParam("id") UUID id) {
    return keep(id, OwnCopyPages::json);
  }

  /** A file of the tender, once quality is opened. */
  @GET
  @Path("tenders/{id}/documents/{document}")
  @SignedIn
  public Response document(@PathParam("id") UUID id, @PathParam("document") UUID document) {
    return Pages.download(openings.document(document, id));
  }

  private Response keep(UUID id, BiFunction<About, TenderContent, Response> file) {
    About about = about(id);
    return clear(about.tender())
        .map(content -> file.apply(about, content))
        .orElseGet(() -> Go.to("/tenders/" + id + "/copy"));
  }

  private TemplateInstance page(Form form, About about) {
    TenderView tender = about.tender();
    TenderContent content = clear(tender).orElse(null);
    Paper paper = content == null ? null : TenderPaper.of(TITLE, about, content, false);
    // Sealed files are opened with quality; those of a draft are with the supplier.
    List<Attachment> files =
        content == null || tender.draft() != null ? List.of() : Tenders.given(content.documents());
    String from =
        tender.draft() == null
            ? "What was opened of your tender. Prices follow when they are opened."
            : "What is written so far. It is not submitted yet.";
    return Templates.ownCopy(form, tender, about.paper(TITLE).about(), paper, from, files);
  }

  /** What may be read without a key: the draft, or what has been opened. */
  private Optional<TenderContent> clear(TenderView tender) {
    if (tender.draft() != null) {
      return Optional.of(tender.draft().content());
    }
    return opened(() -> openings.quality(tender.id()))
        .map(quality ->
            new TenderContent(
                quality.answers(),
                opened(() -> openings.price(tender.id())).orElse(null),
                quality.declarations(),
                quality.documents()));
  }

  private static <T> Optional<T> opened(Supplier<T> envelope) {
    return Answered.ifTheirs(() -> Answered.ifThatFar(envelope)).flatMap(Function.identity());
  }

  private About about(UUID id) {
    TenderView tender = api.one(id);
    return About.of(procurements.one(tender.procurementId()), tender, visit);
  }

  private static Response json(About about, TenderContent content) {
    return Response.ok(CopyFile.of(about, content), MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            Downloads.called("tender-" + about.tender().id() + ".json"))
        .build();
  }
}
