package org.guildhall.local.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalStackException;
import org.guildhall.local.build.Maven;
import org.guildhall.local.process.ProcessSpec;

/**
 * GreenMail in a data folder: fetched through Maven, run as a process that takes letters to
 * anybody, sends none on and forgets them when it ends.
 */
public final class LocalMailbox {
  private final Path data;
  private final Path folder;
  private final Path program;

  /** Of this version in the installation's data folder. */
  public LocalMailbox(Path data, String version) {
    this.data = data;
    this.folder = data.resolve("mailbox");
    this.program = folder.resolve("greenmail-standalone-" + version + ".jar");
  }

  /** Fetches the program unless it is there. */
  public void prepare(Maven maven, Consumer<String> progress) {
    if (Files.isRegularFile(program)) {
      return;
    }
    progress.accept("unpacking the mailbox (the first installation here fetches 10 MB)");
    Path half = data.resolve("mailbox.copying");
    Folders.delete(half);
    maven.run(
        List.of(
            "-q",
            "-pl",
            "deploy/local",
            "dependency:copy@mailbox",
            "-Dguildhall.mailbox.folder=" + half),
        ignored -> {});
    Folders.delete(folder);
    try {
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LocalStackException("Cannot copy the mailbox into " + folder, e);
    }
  }

  /**
   * How to run it on the loopback address.
   *
   * @param java the Java that runs it, with its options
   * @param letters the port at which it takes letters
   * @param shown the port at which it shows them
   */
  public ProcessSpec process(List<String> java, int letters, int shown) {
    List<String> command = new ArrayList<>(java);
    command.addAll(
        List.of(
            "-Dgreenmail.smtp.hostname=127.0.0.1",
            "-Dgreenmail.smtp.port=" + letters,
            "-Dgreenmail.api.hostname=127.0.0.1",
            "-Dgreenmail.api.port=" + shown,
            "-Dgreenmail.auth.disabled",
            "-jar",
            program.toString()));
    return new ProcessSpec("mailbox", command, Map.of(), program.toString());
  }
}
