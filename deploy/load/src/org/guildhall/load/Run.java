package org.guildhall.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Does things with a number of clients and takes the time, also the service's processor time. */
public final class Run {
  private static final double TICKS_A_SECOND = 100;

  private long nanos;
  private double cpuSeconds;
  private long[] latencies = {};

  /** Adds a round; each thing is done once, by whichever client is free. */
  void add(long servicePid, int clients, List<? extends Callable<?>> things) throws Exception {
    AtomicInteger next = new AtomicInteger();
    long[] taken = new long[things.size()];
    Throwable[] failed = new Throwable[1];
    double cpuBefore = cpu(servicePid);
    long begin = System.nanoTime();
    Thread[] threads = new Thread[clients];
    for (int c = 0; c < clients; c++) {
      threads[c] =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = next.getAndIncrement(); i < taken.length; i = next.getAndIncrement()) {
                      long start = System.nanoTime();
                      try {
                        things.get(i).call();
                      } catch (Exception e) {
                        failed[0] = e;
                        return;
                      }
                      taken[i] = System.nanoTime() - start;
                    }
                  });
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failed[0] != null) {
      throw new IllegalStateException("A request failed", failed[0]);
    }
    nanos += System.nanoTime() - begin;
    cpuSeconds += cpu(servicePid) - cpuBefore;
    long[] all = Arrays.copyOf(latencies, latencies.length + taken.length);
    System.arraycopy(taken, 0, all, latencies.length, taken.length);
    Arrays.sort(all);
    latencies = all;
  }

  double perSecond() {
    return latencies.length / (nanos / 1e9);
  }

  double percentile(int percent) {
    return latencies[Math.min(latencies.length - 1, latencies.length * percent / 100)] / 1e6;
  }

  double cpuMillis() {
    return 1000 * cpuSeconds / latencies.length;
  }

  private static double cpu(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
  }

  /** The process whose environment says that it listens on this port. */
  public static long pidOfServiceOn(int port) throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(folder -> folder.getFileName().toString().matches("\\d+"))
          .filter(folder -> says(folder.resolve("environ"), "QUARKUS_HTTP_PORT=" + port))
          .mapToLong(folder -> Long.parseLong(folder.getFileName().toString()))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No service on port " + port));
    }
  }

  private static boolean says(Path environment, String line) {
    try {
      return Arrays.asList(Files.readString(environment).split("\0")).contains(line);
    } catch (IOException notOurs) {
      return false;
    }
  }
}
