package org.guildhall.portal.shared.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.guildhall.portal.shared.session.SandboxSign;

/** Lays papers out as tagged PDF files (PDF/UA-1). */
@ApplicationScoped
class PaperLayout {
  /** In characters of what is laid out; some seconds of a core. */
  static final int LONGEST = 100_000;

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final byte[] font;
  private final Glyphs glyphs;
  private final Clock clock;
  private final SandboxSign sandbox;

  PaperLayout(Clock clock, SandboxSign sandbox) {
    this.clock = clock;
    this.sandbox = sandbox;
    this.font = font();
    this.glyphs = Glyphs.of(font);
    // It logs each file it makes, and what people wrote when it stumbles over that.
    XRLog.setLoggingEnabled(false);
  }

  @CheckedTemplate(basePath = "shared")
  static class Templates {
    static native TemplateInstance paperPdf(Paper paper, Instant made, boolean training);
  }

  /** What is laid out, unless it is too long for a file. */
  Optional<String> html(Paper paper) {
    String written = Templates.paperPdf(paper, clock.instant(), sandbox.isSandbox()).render();
    return written.length() > LONGEST
        ? Optional.empty()
        : Optional.of(glyphs.shown(written, LONGEST)).filter(html -> html.length() <= LONGEST);
  }

  /** Nothing is fetched from anywhere, whatever a text says. */
  byte[] pdf(String html) throws IOException {
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

  private static byte[] font() {
    try (InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
      return Objects.requireNonNull(font, "the font that PDFBox has").readAllBytes();
    } catch (IOException broken) {
      throw new IllegalStateException("The font of the PDFs cannot be read", broken);
    }
  }
}
