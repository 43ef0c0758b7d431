package org.guildhall.kit.testing.person;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Finds columns that name a person and by which nobody's rows are found but by reading all. */
public final class PersonIndexes {

  /**
   * Columns that say who, and of these the ones that lead an index: whole, or of all rows where
   * they say anything.
   */
  private static final String WITHOUT =
      """
      with who as (
        select c.oid, c.relname, a.attname, a.attnum
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
          and a.attnum > 0 and not a.attisdropped
          and (a.atttypid = 'text'::regtype
            and (a.attname in ('subject', 'author', 'email') or a.attname like '%\\_by')
            or a.atttypid = 'text[]'::regtype and a.attname = 'authors'))
      select relname || '.' || attname from who where not exists (
        select from pg_index i where i.indrelid = who.oid and i.indisvalid
          and (i.indkey[0] = who.attnum
            or i.indkey[0] = 0 and pg_get_indexdef(i.indexrelid, 1, true) = 'lower(' || attname || ')')
          and (i.indpred is null
            or pg_get_expr(i.indpred, i.indrelid) = '(' || attname || ' IS NOT NULL)'))
      order by 1
      """;

  private PersonIndexes() {}

  /** Each as {@code table.column}. */
  public static List<String> missing(DataSource database) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WITHOUT);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }
}
