package org.guildhall.load.soak;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long honest requests took while nobody abused the services, and while somebody did. */
final class Latencies {
  private final Map<String, Both> all = new ConcurrentHashMap<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  private record Both(ConcurrentLinkedQueue<Long> calm, ConcurrentLinkedQueue<Long> abused) {}

  void took(String what, boolean abused, long nanos) {
    Both both =
        all.computeIfAbsent(
            what,
            name -> new Both(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>()));
    (abused ? both.abused() : both.calm()).add(nanos);
  }

  void failed(String what, boolean abused, String how) {
    failures.merge(what + (abused ? " under abuse: " : " without abuse: ") + how, 1, Integer::sum);
  }

  boolean hasFailures() {
    return !failures.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "%-28s%9s%9s%9s%9s%9s%9s%9s%9s\n"
                .formatted(
                    "honest request", "calm", "p50 ms", "p99 ms", "abused", "p50 ms", "p99 ms",
                    "p50 x", "p99 x"));
    new TreeMap<>(all).forEach((what, both) -> text.append(line(what, both)));
    new TreeMap<>(failures).forEach((how, times) -> text.append(times + " x " + how + "\n"));
    return text.toString();
  }

  private static String line(String what, Both both) {
    double[] calm = sorted(both.calm());
    double[] abused = sorted(both.abused());
    return "%-28s%9d%9.1f%9.1f%9d%9.1f%9.1f%9.1f%9.1f\n"
        .formatted(
            what,
            calm.length,
            percentile(calm, 50),
            percentile(calm, 99),
            abused.length,
            percentile(abused, 50),
            percentile(abused, 99),
            percentile(abused, 50) / percentile(calm, 50),
            percentile(abused, 99) / percentile(calm, 99));
  }

  private static double[] sorted(ConcurrentLinkedQueue<Long> nanos) {
    double[] millis = nanos.stream().mapToDouble(each -> each / 1e6).toArray();
    Arrays.sort(millis);
    return millis;
  }

  private static double percentile(double[] sorted, int percent) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
