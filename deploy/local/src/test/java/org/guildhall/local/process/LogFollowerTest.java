package org.guildhall.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
  @TempDir Path folder;

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private Thread following = new Thread();

  @AfterEach
  void end() throws InterruptedException {
    following.interrupt();
    following.join();
  }

  @Test
  void shouldTellWhatIsNewAlsoInALogThatHasBeenBegunAnew() throws Exception {
    Path log = folder.resolve("portal.log");
    Files.writeString(log, "an old line that was there before\n");
    follow(log);

    Files.writeString(log, "one more\n", StandardOpenOption.APPEND);
    assertThat(next()).isEqualTo("one more");

    Files.writeString(log, "begun anew\n");
    assertThat(next()).isEqualTo("begun anew");
  }

  @Test
  void shouldWaitForALogThatIsNotThereYet() throws Exception {
    Path log = folder.resolve("market.log");
    follow(log);

    Files.writeString(log, "the first line\n");

    assertThat(next()).isEqualTo("the first line");
  }

  private void follow(Path log) {
    LogFollower follower = new LogFollower(List.of(log), told::add);
    following = Thread.startVirtualThread(follower::follow);
  }

  private String next() throws InterruptedException {
    return Objects.requireNonNull(told.poll(60, TimeUnit.SECONDS), "nothing was told");
  }
}
