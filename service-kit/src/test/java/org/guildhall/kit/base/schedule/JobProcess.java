package org.guildhall.kit.base.schedule;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.guildhall.kit.killing.Pool;

/**
 * A replica in a process of its own, to be killed: JDBC address, password, name. Its work is to
 * give the next thing that is due its effect, a little slowly.
 */
public final class JobProcess {

  private static final Duration A_LITTLE = Duration.ofMillis(10);

  private JobProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    AgroalDataSource database = Pool.of(arguments[0], arguments[1], 4);
    replica(database, arguments[2]).start();
    new CountDownLatch(1).await();
  }

  static JobScheduler replica(AgroalDataSource database, String name) {
    return new JobScheduler(database, new Quickly(), List.of(new GiveEffect(database, name)));
  }

  private record GiveEffect(AgroalDataSource database, String replica) implements RecurringJob {

    @Override
    public String name() {
      return "give effect";
    }

    @Override
    public Duration every() {
      return Duration.ofMillis(1);
    }

    @Override
    public void run() throws Exception {
      long turn = begin();
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute(
            """
            with next as (
              update due_thing set done = true
              where id = (select id from due_thing where not done order by id limit 1 for update)
              returning id)
            insert into effect (thing) select id from next
            """);
        new CountDownLatch(1)
            .await(A_LITTLE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        connection.commit();
      }
      end(turn);
    }

    private long begin() throws SQLException {
      try (Connection connection = database.getConnection();
          PreparedStatement insert =
              connection.prepareStatement("insert into turn (replica) values (?) returning id")) {
        insert.setString(1, replica);
        try (var rows = insert.executeQuery()) {
          rows.next();
          return rows.getLong(1);
        }
      }
    }

    private void end(long turn) throws SQLException {
      try (Connection connection = database.getConnection();
          PreparedStatement update =
              connection.prepareStatement(
                  "update turn set ended = clock_timestamp() where id = ?")) {
        update.setLong(1, turn);
        update.executeUpdate();
      }
    }
  }

  private record Quickly() implements ScheduleConfig {

    @Override
    public Duration look() {
      return Duration.ofMillis(20);
    }

    @Override
    public Duration alive() {
      return Duration.ofSeconds(1);
    }

    @Override
    public int atOnce() {
      return 4;
    }
  }
}
