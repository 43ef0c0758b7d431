package org.guildhall.local.build;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalStackException;

/** Maven, run in the repository with its complete output in a log. */
public final class Maven {
  private static final Pattern MODULE = Pattern.compile("\\[INFO\\] Building (Guildhall.*?) \\d.*");
  private static final int LAST_LINES = 25;

  private final Path root;
  private final String program;
  private final Path log;

  /** Through the launcher script, which knows whether the wrapper or an installed Maven works. */
  public Maven(Path root, Path log) {
    this.root = root;
    this.program = root.resolve("guildhall").toString();
    this.log = log;
  }

  /** Runs to the end; a failure is reported with Maven's last lines. */
  public void run(List<String> arguments, Consumer<String> progress) {
    List<String> command = new ArrayList<>(List.of(program, "mvn", "-B", "-ntp"));
    command.addAll(arguments);
    Deque<String> last = new ArrayDeque<>();
    Folders.createPrivateFile(log);
    try {
      Process maven = start(command);
      copyOutput(
          maven,
          line -> {
            remember(last, line);
            Matcher module = MODULE.matcher(line);
            if (module.matches()) {
              progress.accept(module.group(1));
            }
          });
      if (maven.waitFor() != 0) {
        throw new LocalStackException(
            "The build failed. Its last lines, all of them in %s:%n%s"
                .formatted(log, String.join(System.lineSeparator(), last)));
      }
    } catch (IOException e) {
      throw new LocalStackException("Cannot run Maven (" + program + "): " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted during the build", e);
    }
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true);
    builder.environment().put("GUILDHALL_JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  /** Into the log, and each line to somebody who looks at it. */
  private void copyOutput(Process maven, Consumer<String> lines) throws IOException {
    try (BufferedReader out =
            new BufferedReader(
                new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8));
        Writer copy = Files.newBufferedWriter(log)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        copy.write(line + System.lineSeparator());
        lines.accept(line);
      }
    }
  }

  private static void remember(Deque<String> last, String line) {
    if (line.startsWith("WARNING: ") || line.isBlank()) {
      return;
    }
    last.addLast(line);
    if (last.size() > LAST_LINES) {
      last.removeFirst();
    }
  }
}
