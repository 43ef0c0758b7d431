package org.guildhall.local.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.guildhall.local.Folders;
import org.guildhall.local.LocalStackException;

/**
 * Lets only one launcher at a time change an installation. The system releases the lock of a killed
 * launcher by itself.
 */
public final class LauncherLock implements AutoCloseable {
  private final FileChannel channel;

  private LauncherLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Refuses when another launcher has it. */
  public static LauncherLock take(Path data) {
    return tryTake(data)
        .orElseThrow(() ->
            new LocalStackException(
                "Another ./guildhall is just changing the installation in " + data));
  }

  /** Empty when another launcher has it. */
  public static Optional<LauncherLock> tryTake(Path data) {
    Folders.createPrivate(data);
    try {
      FileChannel channel =
          FileChannel.open(
              Folders.createPrivateFile(data.resolve("launcher.lock")), StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new LauncherLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
