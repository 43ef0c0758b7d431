package org.guildhall.kit.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.page.Cursor;
import org.guildhall.kit.base.page.Page;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesAndVersionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T12:00:00.123456Z",
        "1969-12-31T23:59:59.999999Z",
        "1970-01-01T00:00:00Z"
      })
  void shouldFindTheEndOfAPageAgain(String moment) {
    Cursor cursor = new Cursor(Instant.parse(moment), UUID.randomUUID());
    assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rubbish!", "AAAA", "%%%"})
  void shouldRefuseACursorThatIsNotOurs(String text) {
    assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(ProblemException.class);
  }

  /** Moments that no column can keep, and something behind a cursor. */
  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, 253_402_300_800_000_000L})
  void shouldRefuseACursorOfAnotherAge(long micros) {
    assertThatThrownBy(() -> Cursor.decode(cursor(micros, 24)))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Cursor.decode(cursor(0, 27))).isInstanceOf(ProblemException.class);
    assertThat(Cursor.decode(cursor(0, 24)).moment()).isEqualTo(Instant.EPOCH);
  }

  private static String cursor(long micros, int bytes) {
    byte[] content = ByteBuffer.allocate(bytes).putLong(micros).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
  }

  @Test
  void shouldSayWhetherThereIsANextPage() {
    List<Integer> items = List.of(1, 2, 3);
    Cursor end = new Cursor(Instant.EPOCH, new UUID(0, 2));
    assertThat(Page.of(items, 3, i -> end).next()).isNull();
    Page<Integer> first = Page.of(items, 2, i -> new Cursor(Instant.EPOCH, new UUID(0, i)));
    assertThat(first).isEqualTo(new Page<>(List.of(1, 2), end.encode()));
    assertThat(first.map(i -> "no. " + i).items()).containsExactly("no. 1", "no. 2");
  }

  @Test
  void shouldLetAChangeThroughOnlyOfTheVersionThatWasSeen() {
    assertThatCode(() -> Versions.mustMatch("\"7\"", 7)).doesNotThrowAnyException();
    assertThatCode(() -> Versions.mustMatch("\"6\", \"7\"", 7)).doesNotThrowAnyException();
    assertThatCode(() -> Versions.mustMatch("*", 7)).doesNotThrowAnyException();
    assertRefused(null, KitProblem.VERSION_REQUIRED);
    assertRefused(" ", KitProblem.VERSION_REQUIRED);
    assertRefused("\"6\"", KitProblem.STALE_VERSION);
    assertRefused("W/\"7\"", KitProblem.STALE_VERSION);
    assertRefused("7", KitProblem.STALE_VERSION);
  }

  private static void assertRefused(String ifMatch, KitProblem problem) {
    assertThatThrownBy(() -> Versions.mustMatch(ifMatch, 7))
        .isInstanceOfSatisfying(
            ProblemException.class, p -> assertThat(p.type()).isEqualTo(problem));
  }

  @Test
  void shouldMakeIdsThatGrowWithTime() {
    UUID one = Ids.next();
    UUID two = Ids.next();
    assertThat(one.version()).isEqualTo(7);
    assertThat(two.toString()).isGreaterThan(one.toString());
  }
}
