package org.guildhall.local.machine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.local.Commands;
import org.guildhall.local.LocalStackException;

/** Memory of this machine and of processes. */
public final class Memory {
  private static final long MEGABYTE = 1 << 20;
  private static final long KILOBYTES_A_MEGABYTE = 1024;

  private Memory() {}

  /** All of it. */
  public static long totalMegabytes() {
    return system().getTotalMemorySize() / MEGABYTE;
  }

  /** What programs can still have. */
  public static long freeMegabytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .map(kilobytes -> kilobytes / KILOBYTES_A_MEGABYTE)
          .findFirst()
          .orElseGet(() -> system().getFreeMemorySize() / MEGABYTE);
    } catch (IOException e) {
      return system().getFreeMemorySize() / MEGABYTE;
    }
  }

  /** What the process and its children really occupy; pages shared among them count once. */
  public static long residentMegabytes(ProcessHandle handle) {
    return Stream.concat(Stream.of(handle), handle.descendants())
            .mapToLong(process -> kilobytes(process.pid()))
            .sum()
        / KILOBYTES_A_MEGABYTE;
  }

  private static long kilobytes(long pid) {
    Path exact = Path.of("/proc", Long.toString(pid), "smaps_rollup");
    try (Stream<String> lines = Files.lines(exact)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return byPs(pid);
    }
  }

  private static long byPs(long pid) {
    try {
      List<String> ps = List.of("ps", "-o", "rss=", "-p", Long.toString(pid));
      return Long.parseLong(Commands.run(Duration.ofSeconds(10), ps).strip());
    } catch (LocalStackException | NumberFormatException e) {
      return 0;
    }
  }

  private static OperatingSystemMXBean system() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }
}
