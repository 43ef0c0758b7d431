package org.guildhall.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.guildhall.local.broker.BrokerSecurity;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker of one node (KRaft) on the loopback address, inside this JVM.
 *
 * <p>Temporary (for tests: free port, log removed at {@link #close}) or on a data folder that is
 * kept. It survives {@code kill -9}: the log is recovered at the next start, which then takes some
 * ten seconds because the killed broker's registration must expire first.
 *
 * <p>That of an installation knows its clients ({@link BrokerSecurity}); for tests anybody may do
 * anything.
 */
public final class LocalKafka implements AutoCloseable {
  /** The environment's name for the users of a broker that runs as a process of its own. */
  public static final String USERS = "GUILDHALL_KAFKA_USERS";

  private static final int NODE = 1;
  // Fixed, so that a start that was interrupted while formatting can be repeated.
  private static final String CLUSTER = "R3VpbGRoYWxsTG9jYWwwMQ";

  private final KafkaRaftServer server;
  private final int port;
  private final @Nullable Path removedAtClose;

  private LocalKafka(KafkaRaftServer server, int port, @Nullable Path removedAtClose) {
    this.server = server;
    this.port = port;
    this.removedAtClose = removedAtClose;
  }

  /** A broker on a free port whose log ends with {@link #close}. */
  public static LocalKafka temporary() {
    Path folder = Folders.createTemporary("guildhall-kafka-");
    LocalKafka kafka = start(folder, 0, Optional.empty(), folder);
    // Without close() the operating system's temporary folder would fill up; and a broker whose log
    // vanishes while it runs halts the whole JVM, which fails a test run that has passed.
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
    return kafka;
  }

  /** A broker whose log is kept in the folder; port 0 takes a free one. */
  public static LocalKafka at(Path folder, int port) {
    return start(
        Folders.createPrivate(folder.toAbsolutePath().normalize()), port, Optional.empty(), null);
  }

  /** A broker that lets in only whom it knows, on data that may be older than its users. */
  public static LocalKafka at(Path folder, int port, BrokerSecurity security) {
    return start(
        Folders.createPrivate(folder.toAbsolutePath().normalize()),
        port,
        Optional.of(security),
        null);
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** What clients call {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Stops the broker in order; removes its log if it is temporary. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    if (removedAtClose != null) {
      Folders.delete(removedAtClose);
    }
  }

  private static LocalKafka start(
      Path folder,
      int wantedPort,
      Optional<BrokerSecurity> security,
      @Nullable Path removedAtClose) {
    int port = Ports.orFree(wantedPort);
    if (!Ports.isFree(port)) {
      throw new LocalStackException(
          "Port %d, wanted for Kafka, is taken by another program".formatted(port));
    }
    Path log = folder.resolve("log");
    format(log);
    int controllerPort = Ports.free();
    int internalPort = Ports.free();
    Properties settings = settings(log, port, controllerPort);
    security.ifPresent(
        wanted -> settings.putAll(wanted.settings(port, internalPort, controllerPort)));
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    security.ifPresent(wanted -> establish(wanted, internalPort, server));
    return new LocalKafka(server, port, removedAtClose);
  }

  /** A broker that nobody could sign in to does not stay. */
  private static void establish(BrokerSecurity security, int internalPort, KafkaRaftServer server) {
    try {
      security.establish(internalPort);
    } catch (RuntimeException e) {
      server.shutdown();
      server.awaitShutdown();
      throw e;
    }
  }

  private static void format(Path log) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(out)
          .setClusterId(CLUSTER)
          .setNodeId(NODE)
          .setControllerListenerName("CONTROLLER")
          .addDirectory(log.toString())
          .setMetadataLogDirectory(log.toString())
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new LocalStackException(
          "Cannot prepare Kafka's log in %s: %s"
              .formatted(log, said.toString(StandardCharsets.UTF_8)),
          e);
    }
  }

  private static Properties settings(Path log, int port, int controllerPort) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("log.dirs", log.toString());
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE, controllerPort));
    oneNodeIsEnough(settings);
    keepEverything(settings);
    return settings;
  }

  private static void oneNodeIsEnough(Properties settings) {
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "5");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "5");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("num.partitions", "3");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // The default of 128 MB would be half of the heap.
    settings.put("log.cleaner.dedupe.buffer.size", "8388608");
  }

  /** Facts are kept for ever, and reach the disk within a second even if the machine then stops. */
  private static void keepEverything(Properties settings) {
    settings.put("log.retention.ms", "-1");
    settings.put("offsets.retention.minutes", "5256000");
    settings.put("log.flush.interval.ms", "1000");
    settings.put("log.flush.scheduler.interval.ms", "1000");
    settings.put("unclean.leader.election.enable", "false");
  }

  /**
   * Runs a broker until it is told to stop: {@code --data FOLDER [--port N] [--until-input-ends]}.
   * Prints {@code READY <port>}. Who may connect, and with which password, is in the environment,
   * as {@link BrokerSecurity#write} writes it; without it everybody may.
   */
  public static void main(String[] arguments) throws InterruptedException {
    QuietLogs.configure();
    Arguments given = Arguments.of(arguments);
    Path folder = Path.of(given.required("--data"));
    int wantedPort = given.number("--port", 0);
    String users = System.getenv(USERS);
    LocalKafka kafka =
        users == null ? at(folder, wantedPort) : at(folder, wantedPort, BrokerSecurity.read(users));
    given.runUntilStopped(kafka, kafka.port());
  }
}
