package org.guildhall.portal.shared.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody has more than one file made at a time, and what is made once is kept. */
class PressTest {
  private final Press press = new Press("test");
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @AfterEach
  void stop() {
    mayEnd.countDown();
    press.stop();
  }

  private byte[] slow() throws InterruptedException {
    begun.countDown();
    mayEnd.await();
    return new byte[] {1};
  }

  @Test
  void shouldRefuseASecondFileOfOneWhileTheFirstIsMadeAndTakeAnotherAfterwards() throws Exception {
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<byte[]> first = readers.submit(() -> press.print("nadia", this::slow));
      begun.await();
      assertThatThrownBy(() -> press.print("nadia", () -> new byte[] {2}))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refused -> {
                assertThat(refused.type()).isEqualTo(KitProblem.TOO_MANY_REQUESTS);
                assertThat(refused.retryAfter()).isPresent();
              });
      Future<byte[]> other = readers.submit(() -> press.print("sam", () -> new byte[] {3}));
      mayEnd.countDown();
      assertThat(first.get()).containsExactly(1);
      assertThat(other.get()).containsExactly(3);
    }
    assertThat(press.print("nadia", () -> new byte[] {4})).containsExactly(4);
  }

  @Test
  void shouldMakeAnotherFileAfterOneThatCouldNotBeMade() {
    assertThatThrownBy(() ->
            press.print(
                "nadia",
                () -> {
                  throw new ExecutionException(new IllegalArgumentException("x"));
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(press.print("nadia", () -> new byte[] {4})).containsExactly(4);
  }

  @Test
  void shouldKeepTheFilesAskedForLastInSoManyBytes() {
    KeptFiles kept = new KeptFiles(10);
    kept.put("a", new byte[4]);
    kept.put("b", new byte[4]);
    assertThat(kept.get("a")).isPresent();
    kept.put("c", new byte[4]);
    kept.put("far too long", new byte[11]);

    assertThat(kept.get("b")).isEmpty();
    assertThat(kept.get("a")).isPresent();
    assertThat(kept.get("c")).isPresent();
    assertThat(kept.get("far too long")).isEmpty();
  }
}
