package org.guildhall.portal.buyer.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.kit.web.permission.SignedIn;
import org.guildhall.portal.client.buying.DraftLine;
import org.guildhall.portal.client.buying.DraftPreview;
import org.guildhall.portal.client.buying.NoticesApi;
import org.guildhall.portal.client.buying.ProcurementsApi;
import org.guildhall.portal.shared.buying.ActTable;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Go;
import org.guildhall.portal.shared.session.Submission;
import org.guildhall.portal.shared.step.PageStep;

/** A notice before the public sees it: as it will be published, and its approval by another. */
@Path("/")
@RunOnVirtualThread
public class NoticeDraftPages {
  private final Submission submission;
  private final NoticesApi notices;
  private final ProcurementsApi procurements;
  private final ObjectMapper json;
  private final PageStep<NoticePreview> approval;

  NoticeDraftPages(
      Submission submission,
      @RestClient NoticesApi notices,
      @RestClient ProcurementsApi procurements,
      ObjectMapper json) {
    this.submission = submission;
    this.notices = notices;
    this.procurements = procurements;
    this.json = json;
    this.approval = approval();
  }

  @CheckedTemplate(basePath = "buyer")
  static class Templates {
    static native TemplateInstance noticeDraft(
        NoticePreview preview, List<ReleaseSection> sections);
  }

  @GET
  @Path("notice-drafts/{id}")
  @SignedIn
  public TemplateInstance show(@PathParam("id") UUID id) {
    NoticePreview preview = preview(id);
    return Templates.noticeDraft(
        preview, ReleaseText.of(json.valueToTree(preview.shown().release())));
  }

  /** For programs; what was withdrawn is made into no release any more. */
  @GET
  @Path("notice-drafts/{id}/release.json")
  @SignedIn
  public Response release(@PathParam("id") UUID id) {
    Object release = notices.preview(id).release();
    if (release == null) {
      throw new NotFoundException();
    }
    return Response.ok(release, MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called("notice-draft-" + id + ".json"))
        .build();
  }

  @GET
  @Path("notice-drafts/{id}/approval")
  @SignedIn
  public Response ask(@PathParam("id") UUID id) {
    NoticePreview preview = preview(id);
    return preview.isOver()
        ? Go.to(NoticeKinds.href(preview.draft()))
        : Pages.show(approval.ask(preview));
  }

  @POST
  @Path("notice-drafts/{id}/approval")
  @SignedIn
  public Response approve(@PathParam("id") UUID id) {
    return approval.act(preview(id), submission.form());
  }

  /** Where tasks and steps lead, which know the notice and not its draft: the latest one. */
  @GET
  @Path(
      "procurements/{id}/notice-drafts/{notice:"
          + " tender-notice|tender-notice-update|award-notice|contract-details-notice|termination-notice}")
  @SignedIn
  public Response latest(@PathParam("id") UUID id, @PathParam("notice") String notice) {
    NoticeFlow flow = NoticeFlow.at(notice).orElseThrow(NotFoundException::new);
    return notices.drafts(id).stream()
        .filter(draft -> draft.type() == flow.type())
        .findFirst()
        .map(draft -> Go.to(NoticeKinds.href(draft)))
        .orElseGet(() -> Go.to(whereItIsPrepared(id, flow)));
  }

  private static String whereItIsPrepared(UUID procurement, NoticeFlow flow) {
    return ActTable.page(flow.corrections().getLast(), procurement).orElse("/tasks");
  }

  private NoticePreview preview(UUID id) {
    DraftPreview shown = notices.preview(id);
    UUID procurement = shown.draft().procurementId();
    boolean latest =
        notices.drafts(procurement).stream()
            .filter(draft -> draft.type() == shown.draft().type())
            .findFirst()
            .map(DraftLine::id)
            .filter(id::equals)
            .isPresent();
    return new NoticePreview(shown, procurements.one(procurement), latest);
  }

  private PageStep<NoticePreview> approval() {
    return PageStep.<NoticePreview>of(
            preview -> "Approve the " + preview.kind(),
            preview ->
                "It goes to the central digital platform exactly as you have read it, becomes public"
                    + " at once and cannot be taken back. "
                    + preview.consequence())
        .caption(preview -> preview.procurement().title())
        .button("Approve the notice")
        .back(preview -> NoticeKinds.href(preview.draft()))
        .call((preview, form) -> notices.approve(preview.draft().id()))
        .done("The notice is approved and goes to the central platform.");
  }
}
