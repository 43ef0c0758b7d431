package org.guildhall.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.portal.search.SearchTable;

/** How what things were done to is called, and where its page is: as far as it is public. */
@ApplicationScoped
class AuditTitles {
  private final SearchTable table;

  AuditTitles(SearchTable table) {
    this.table = table;
  }

  /** The lines with what is known, by one question. */
  List<AuditLine> of(List<AuditLine> lines) {
    Map<UUID, SearchTable.Titled> known =
        table.titled(lines.stream().map(AuditLine::subjectId).distinct().toList());
    return lines.stream()
        .map(line -> {
          SearchTable.Titled titled = known.get(line.subjectId());
          return titled == null ? line : line.called(titled);
        })
        .toList();
  }
}
