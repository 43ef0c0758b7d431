package org.guildhall.portal.shared.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.portal.shared.form.Pages;
import org.guildhall.portal.shared.session.SandboxSign;

/**
 * Makes tagged PDF files (PDF/UA-1) of papers. Bounded: a paper has a length, one thread makes one
 * file after the other, some may wait, and nobody waits longer than half a minute.
 */
@ApplicationScoped
public class PaperPdf {
  /** In characters of what is laid out; some seconds of a core. */
  static final int LONGEST = 400_000;

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int WAITING = 20;
  private static final int SECONDS = 30;

  private final byte[] font;
  private final Glyphs glyphs;
  private final Clock clock;
  private final SandboxSign sandbox;
  private final ThreadPoolExecutor press =
      new ThreadPoolExecutor(
          1,
          1,
          SECONDS,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("papers-", 0).factory());

  PaperPdf(Clock clock, SandboxSign sandbox) {
    this.clock = clock;
    this.sandbox = sandbox;
    this.font = font();
    this.glyphs = Glyphs.of(font);
    this.press.allowCoreThreadTimeOut(true);
    // It logs each file it makes, and what people wrote when it stumbles over that.
    XRLog.setLoggingEnabled(false);
  }

  @CheckedTemplate(basePath = "shared")
  static class Templates {
    static native TemplateInstance paperPage(Paper paper);

    static native TemplateInstance paperPdf(Paper paper, Instant made, boolean training);
  }

  /**
   * The paper as a file to keep; as a page to print where it is too long for a file.
   *
   * @param name of the file, without its ending
   * @throws ProblemException UNAVAILABLE if too many files are being made
   */
  public Response download(Paper paper, String name) {
    String html = shown(paper);
    return html.length() > LONGEST
        ? Pages.show(Templates.paperPage(paper))
        : Response.ok(awaited(() -> pdf(html)), "application/pdf")
            .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called(name + ".pdf"))
            .build();
  }

  byte[] made(Paper paper) {
    String html = shown(paper);
    return awaited(() -> pdf(html));
  }

  private String shown(Paper paper) {
    return glyphs.shown(written(paper));
  }

  private String written(Paper paper) {
    return Templates.paperPdf(paper, clock.instant(), sandbox.isSandbox()).render();
  }

  private byte[] awaited(Callable<byte[]> making) {
    try {
      Future<byte[]> made = press.submit(making);
      try {
        return made.get(SECONDS, TimeUnit.SECONDS);
      } finally {
        made.cancel(false);
      }
    } catch (RejectedExecutionException | TimeoutException busy) {
      throw ProblemException.of(
          KitProblem.UNAVAILABLE, "Too many files are being made. Try again in a minute.");
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A PDF could not be made", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for the PDF any more", stopped);
    }
  }

  /** Nothing is fetched from anywhere, whatever a text says. */
  private byte[] pdf(String html) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(() -> new ByteArrayInputStream(font), "paper");
    builder.useExternalResourceAccessControl(
        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.withHtmlContent(html, null);
    builder.toStream(file);
    builder.run();
    return file.toByteArray();
  }

  @PreDestroy
  void stop() {
    press.shutdownNow();
  }

  private static byte[] font() {
    try (InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
      return Objects.requireNonNull(font, "the font that PDFBox has").readAllBytes();
    } catch (IOException broken) {
      throw new IllegalStateException("The font of the PDFs cannot be read", broken);
    }
  }
}
