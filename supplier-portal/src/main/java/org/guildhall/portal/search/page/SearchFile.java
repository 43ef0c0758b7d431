package org.guildhall.portal.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.csv.Csv;
import org.guildhall.kit.web.http.Downloads;
import org.guildhall.portal.search.Search;
import org.guildhall.portal.search.SearchQuery;
import org.guildhall.portal.search.SearchRow;
import org.guildhall.portal.shared.code.CodeNames;
import org.jspecify.annotations.Nullable;

/**
 * What was found as CSV (RFC 4180, UTF-8): a line a thing, in the order of the page, times in UTC.
 * It is written while it is read.
 */
@ApplicationScoped
class SearchFile {
  static final String PATH = "/search/export";

  /** Who needs more narrows down, and takes it in parts. */
  static final int MOST_ROWS = 50_000;

  private static final List<String> HEADINGS =
      List.of(
          "kind",
          "title",
          "buyers",
          "status",
          "published",
          "closes",
          "amount without VAT",
          "currency",
          "subjects (CPV)",
          "areas",
          "address");

  private final Search search;

  SearchFile(Search search) {
    this.search = search;
  }

  /**
   * The file to download.
   *
   * @param base the address of this portal, in front of the addresses in the file
   */
  Response of(SearchQuery query, URI base) {
    StreamingOutput content = out -> write(out, query, base);
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_TYPE, Csv.MEDIA_TYPE + "; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called("search.csv"))
        .build();
  }

  private void write(OutputStream out, SearchQuery query, URI base) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write(Csv.line(HEADINGS.stream()));
    search.all(query, MOST_ROWS, row -> Csv.append(writer, cells(row, base)));
    writer.flush();
  }

  private static Stream<@Nullable Object> cells(SearchRow row, URI base) {
    return Stream.of(
        row.kind(),
        row.title(),
        String.join("; ", row.buyers()),
        row.status(),
        row.publishedAt(),
        row.deadline(),
        row.amount() == null ? null : row.amount().toPlainString(),
        row.currency(),
        row.cpv().stream().map(CodeNames::cpvName).collect(Collectors.joining("; ")),
        row.regions().stream().map(CodeNames::areaName).collect(Collectors.joining("; ")),
        UriBuilder.fromUri(base).path(row.url()).build());
  }
}
