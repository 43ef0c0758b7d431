package org.guildhall.kit.web.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.audit.AuditQuery;
import org.guildhall.kit.base.csv.Csv;
import org.guildhall.kit.web.http.Downloads;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail as CSV (RFC 4180, UTF-8): a line an entry, times in UTC with their zone. A
 * spreadsheet takes no cell for a formula, whoever wrote it.
 */
@ApplicationScoped
public class AuditFile {

  /** The media type of the file. */
  public static final String MEDIA_TYPE = Csv.MEDIA_TYPE;

  private static final List<String> HEADINGS =
      List.of(
          "time",
          "person id",
          "person",
          "organisation id",
          "organisation",
          "act",
          "subject type",
          "subject id",
          "details",
          "correlation id");

  private final ReadAudit read;

  AuditFile(ReadAudit read) {
    this.read = read;
  }

  /** The file to download; it is written while it is read. */
  public Response of(Actor reader, ReadAudit.About about, AuditQuery query) {
    read.mayExport(reader, about, query);
    StreamingOutput content = out -> write(out, about, query);
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE + "; charset=utf-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            Downloads.called("audit-" + about.subjectType() + ".csv"))
        .build();
  }

  private void write(OutputStream out, ReadAudit.About about, AuditQuery query) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write(Csv.line(HEADINGS.stream()));
    read.forEach(about, query, entry -> Csv.append(writer, cells(entry)));
    writer.flush();
  }

  private static Stream<@Nullable Object> cells(AuditEntryView entry) {
    return Stream.of(
        entry.at(),
        entry.person(),
        entry.personName(),
        entry.organisationId(),
        entry.organisationName(),
        entry.act(),
        entry.subjectType(),
        entry.subjectId(),
        written(entry.details()),
        entry.correlationId());
  }

  private static String written(Map<String, String> details) {
    return details.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining("; "));
  }
}
