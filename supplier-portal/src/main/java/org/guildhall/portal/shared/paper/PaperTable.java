package org.guildhall.portal.shared.paper;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table; the first cell of a row names it.
 *
 * @param numbers the columns from this on are numbers; counted from nought
 */
@TemplateData
public record PaperTable(String caption, List<String> columns, int numbers, List<Row> rows) {

  /**
   * A row.
   *
   * @param change where it can be changed; only pages show it, null for nowhere
   */
  @TemplateData
  public record Row(List<String> cells, @Nullable String change) {

    public String first() {
      return cells.getFirst();
    }

    public List<String> others() {
      return cells.subList(1, cells.size());
    }
  }

  /** Whether the cell with this number among the others of its row is a number. */
  public boolean number(int other) {
    return other + 1 >= numbers;
  }

  public boolean isChangeable() {
    return rows.stream().anyMatch(row -> row.change() != null);
  }
}
