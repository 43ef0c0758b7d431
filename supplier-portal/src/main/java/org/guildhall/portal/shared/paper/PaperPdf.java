package org.guildhall.portal.shared.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.Visit;

/**
 * Gives papers as files. Bounded: a paper has a length, and a {@link Press} makes one file after
 * the other, one at a time of a person or an address. What anybody may ask for has a press of its
 * own, and does not keep those waiting who have signed in.
 */
@ApplicationScoped
public class PaperPdf {
  private static final int KEPT_BYTES = 16 * 1024 * 1024;

  private final PaperLayout layout;
  private final Visit visit;
  private final Press members = new Press("papers");
  private final Press everybody = new Press("public-papers");
  private final KeptFiles kept = new KeptFiles(KEPT_BYTES);

  PaperPdf(PaperLayout layout, Visit visit) {
    this.layout = layout;
    this.visit = visit;
  }

  @CheckedTemplate(basePath = "shared")
  static class Templates {
    static native TemplateInstance paperPage(Paper paper);
  }

  /**
   * The paper as a file to keep; as a page to print where it is too long for a file.
   *
   * @param name of the file, without its ending
   * @throws ProblemException TOO_MANY_REQUESTS if a file is being made for this person already,
   *     UNAVAILABLE if too many files are being made
   */
  public Response download(Paper paper, String name) {
    return layout
        .html(paper)
        .map(html -> file(members.print(whose(), () -> layout.pdf(html)), name))
        .orElseGet(() -> page(paper));
  }

  /**
   * {@link #download} of what anybody may read and nothing changes any more; made once for many.
   *
   * @param address of what the paper is about, which no other paper has
   */
  public Response published(Paper paper, String name, String address) {
    Optional<byte[]> made = kept.get(address);
    if (made.isPresent()) {
      return file(made.get(), name);
    }
    Optional<String> html = layout.html(paper);
    if (html.isEmpty()) {
      return page(paper);
    }
    byte[] file = everybody.print(whose(), () -> layout.pdf(html.get()));
    kept.put(address, file);
    return file(file, name);
  }

  private String whose() {
    return visit.isSignedIn()
        ? "person " + visit.subject()
        : "address " + visit.address().orElse("unknown");
  }

  private static Response page(Paper paper) {
    return Pages.show(Templates.paperPage(paper));
  }

  private static Response file(byte[] pdf, String name) {
    return Response.ok(pdf, "application/pdf")
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called(name + ".pdf"))
        .build();
  }

  @PreDestroy
  void stop() {
    members.stop();
    everybody.stop();
  }
}
