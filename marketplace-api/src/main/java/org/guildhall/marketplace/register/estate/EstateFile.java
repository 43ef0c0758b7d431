package org.guildhall.marketplace.register.estate;

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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.csv.Csv;
import org.guildhall.kit.base.money.Money;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.kit.web.http.Downloads;
import org.jspecify.annotations.Nullable;

/**
 * A register as CSV (RFC 4180, UTF-8): a line a contract, in the order asked for, times in UTC. It
 * is written while it is read, a few hundred contracts in memory at a time.
 */
@ApplicationScoped
class EstateFile {

  /** Who needs more narrows the register down, and takes it in parts. */
  static final int MOST_ROWS = 50_000;

  private static final int AT_ONCE = 500;

  private static final List<String> HEADINGS =
      List.of(
          "contract",
          "supplier",
          "start",
          "end",
          "latest end",
          "extensions",
          "notice period in days",
          "amount without VAT",
          "amount with VAT",
          "currency",
          "subjects (CPV)",
          "buyers",
          "ended early",
          "source",
          "notice id",
          "in the register since");

  private final FindEstate find;

  EstateFile(FindEstate find) {
    this.find = find;
  }

  /** The file to download; what is wrong with the filter is said before it begins. */
  Response of(UUID organisation, EstateFilter filter, EstateOrder order) {
    Page<EstateEntryView> first = find.page(organisation, filter, order, null, AT_ONCE);
    StreamingOutput content = out -> write(out, organisation, filter, order, first);
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_TYPE, Csv.MEDIA_TYPE + "; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.called("contracts.csv"))
        .build();
  }

  private void write(
      OutputStream out,
      UUID organisation,
      EstateFilter filter,
      EstateOrder order,
      Page<EstateEntryView> first)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write(Csv.line(HEADINGS.stream()));
    Page<EstateEntryView> page = first;
    page.items().forEach(entry -> Csv.append(writer, cells(entry)));
    for (int rows = AT_ONCE; page.next() != null && rows < MOST_ROWS; rows += AT_ONCE) {
      page = find.page(organisation, filter, order, Cursor.decode(page.next()), AT_ONCE);
      page.items().forEach(entry -> Csv.append(writer, cells(entry)));
    }
    writer.flush();
  }

  private static Stream<@Nullable Object> cells(EstateEntryView entry) {
    HeldContract contract = entry.contract();
    return Stream.of(
        contract.title(),
        contract.supplier(),
        contract.start(),
        contract.end(),
        contract.latestEnd(),
        contract.extension(),
        contract.noticePeriodDays(),
        written(contract.amount()),
        written(entry.amountGross()),
        entry.currency(),
        contract.cpv().stream().map(EstateFile::named).collect(Collectors.joining("; ")),
        entry.buyers(),
        entry.endedEarly() ? "yes" : "no",
        source(entry),
        entry.noticeId(),
        entry.recordedAt());
  }

  private static @Nullable String written(@Nullable Money money) {
    return money == null ? null : money.amount().toPlainString();
  }

  private static String named(String code) {
    return Cpv.label(code).map(name -> name + " (" + code + ")").orElse(code);
  }

  private static String source(EstateEntryView entry) {
    return switch (entry.source()) {
      case NOTICE -> "published notice";
      case OWN -> "own register";
      case CONTRACT -> "signed on Guildhall";
    };
  }
}
