package org.guildhall.local.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The topics of an installation: one service tells the facts of each, some take them in.
 *
 * @param all as {@code kafka/topics.tsv} lists them
 */
public record Topics(List<Topic> all) {
  private static final String FILE = "/kafka/topics.tsv";
  private static final String COMMENT = "#";
  private static final String NOBODY = "-";
  private static final int COLUMNS = 3;

  /**
   * A topic.
   *
   * @param tells the only service that writes it
   * @param takeIn the services that read it
   */
  public record Topic(String name, String tells, Set<String> takeIn) {}

  /** Those of Guildhall. */
  public static Topics known() {
    try (InputStream file = Topics.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new Topics(
          text.lines()
              .filter(line -> !line.startsWith(COMMENT))
              .skip(1)
              .map(Topics::read)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Topic read(String line) {
    String[] columns = line.split("\t", COLUMNS);
    Set<String> takeIn = new TreeSet<>(List.of(columns[2].split(" ")));
    takeIn.remove(NOBODY);
    return new Topic(columns[0], columns[1], takeIn);
  }

  /** What the service writes. */
  public Set<String> toldBy(String service) {
    return names(all.stream().filter(topic -> topic.tells().equals(service)));
  }

  /** What the service reads. */
  public Set<String> takenInBy(String service) {
    return names(all.stream().filter(topic -> topic.takeIn().contains(service)));
  }

  private static Set<String> names(Stream<Topic> topics) {
    return new TreeSet<>(topics.map(Topic::name).toList());
  }
}
