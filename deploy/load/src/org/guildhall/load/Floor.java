package org.guildhall.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL itself does with the same rows, told by pgbench. */
final class Floor {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final int SECONDS = 8;

  private static final String TABLES =
      """
      drop table if exists load_version, load_entry, load_waiting, load_outbox;
      create table load_version (like tender_version including all);
      create table load_entry (like log_entry including all);
      create table load_waiting (like log_waiting including all);
      create table load_outbox (like outbox including all);
      """;

  /** As long as the real ones: 2 KiB of quality, 1 KiB of price, keys, manifest, note. */
  private static final String ROWS =
      """
      begin;
      insert into load_version values (gen_random_uuid(), 1, decode(repeat('ab', 3100), 'hex'),
        decode(repeat('cd', 80), 'hex'), decode(repeat('ab', 1052), 'hex'),
        decode(repeat('cd', 80), 'hex'), repeat('m', 520), decode(repeat('ef', 32), 'hex'),
        gen_random_uuid(), 1, 'load', now(), null);
      insert into load_entry values (gen_random_uuid(), gen_random_uuid(), repeat('n', 620),
        decode(repeat('ef', 32), 'hex'), now());
      insert into load_waiting (leaf_hash) values (decode(repeat('ef', 32), 'hex'));
      insert into load_outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version,
        correlation_id) values (gen_random_uuid(), 'tenders', gen_random_uuid()::text,
        'tender.submitted', ('"' || repeat('p', 260) || '"')::json, 1, 'load');
      commit;
      """;

  private final Benchmark.Installation installation;

  Floor(Benchmark.Installation installation) {
    this.installation = installation;
  }

  /** Transactions a second with so many clients. */
  double perSecond(int clients) throws Exception {
    run(TABLES, "-t", "1");
    String said =
        run(ROWS, "-M", "prepared", "-c", "" + clients, "-j", "" + Math.min(clients, 2), "-T", "" + SECONDS);
    run("drop table load_version, load_entry, load_waiting, load_outbox;", "-t", "1");
    Matcher rate = RATE.matcher(said);
    if (!rate.find()) {
      throw new IllegalStateException("pgbench said: " + said);
    }
    return Double.parseDouble(rate.group(1));
  }

  /** Runs a script in the procurement service's database, as its owner. */
  String run(String sql, String... options) throws Exception {
    Path script = Files.createTempFile("load", ".sql");
    Files.writeString(script, sql);
    Process process = pgbench(script, options).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Files.delete(script);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("pgbench failed: " + said);
    }
    return said;
  }

  private ProcessBuilder pgbench(Path script, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getenv().getOrDefault("PGBENCH", "pgbench"),
                "-n", "-h", "127.0.0.1", "-p", "" + installation.postgresPort(),
                "-U", "procurement_owner", "-f", script.toString()));
    command.addAll(List.of(options));
    command.add("procurement");
    ProcessBuilder pgbench = new ProcessBuilder(command).redirectErrorStream(true);
    pgbench.environment().put("PGPASSWORD", password());
    return pgbench;
  }

  private String password() throws Exception {
    String given = System.getenv("PGPASSWORD");
    return given != null
        ? given
        : Files.readString(installation.data().resolve("secrets/database-procurement-owner")).strip();
  }
}
