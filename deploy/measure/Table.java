import java.util.ArrayList;
import java.util.List;

/** A Markdown table with a heading. */
final class Table {

  private final String heading;
  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();

  Table(String heading, String columns) {
    this.heading = heading;
    this.columns = List.of(columns.split(",\\s*"));
  }

  void add(Object... cells) {
    rows.add(List.of(cells));
  }

  /** With a last row that adds up what are numbers. */
  Table withTotal() {
    List<Object> total = new ArrayList<>(List.of("**all** (" + rows.size() + ")"));
    for (int column = 1; column < columns.size(); column++) {
      int at = column;
      total.add(rows.stream().mapToInt(row -> (Integer) row.get(at)).sum());
    }
    rows.add(total);
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("### ").append(heading).append("\n\n");
    text.append("| ").append(String.join(" | ", columns)).append(" |\n");
    text.append("|---").append("|--:".repeat(columns.size() - 1)).append("|\n");
    for (List<Object> row : rows) {
      text.append("| ").append(String.join(" | ", row.stream().map(String::valueOf).toList()));
      text.append(" |\n");
    }
    return text.toString();
  }
}
