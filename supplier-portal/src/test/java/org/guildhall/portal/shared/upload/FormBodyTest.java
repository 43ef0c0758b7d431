package org.guildhall.portal.shared.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is read a piece at a time, and its file no sooner than somebody wants it. */
class FormBodyTest {
  private static final String BOUNDARY = "----boundary";
  private static final FormLimits LIMITS = new FormLimits(100_000, 100);

  private static String text(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }

  private static String file(String name, String fileName, String content) {
    return ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n%s\r\n")
        .formatted(BOUNDARY, name, fileName, content);
  }

  private static String end() {
    return "--" + BOUNDARY + "--\r\n";
  }

  private static InputStream bytes(String form) {
    return new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8));
  }

  private static FormBody read(InputStream body) throws IOException {
    return FormBody.multipart(body, BOUNDARY, -1, LIMITS);
  }

  /** As a network delivers it. */
  private static InputStream inPieces(String form, int most) {
    return new FilterInputStream(bytes(form)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, most));
      }
    };
  }

  private static String passedOn(Upload upload) {
    return upload.passOn((name, content) -> {
      try {
        return name + ": " + new String(content.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException failed) {
        throw new java.io.UncheckedIOException(failed);
      }
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 8192})
  void shouldReadFieldsThenTheFileThenTheButton(int pieces) throws IOException {
    // What looks like a boundary and is none belongs to the file.
    String content = "%PDF\r\n--\r\n----bound\r\n--" + "x".repeat(20_000) + "\r\n";
    String sent =
        text("csrf-token", "t")
            + text("who", "Zoë – “quoted”")
            + text("who", "twice")
            + file("file", "Möbel.pdf", content)
            + text("save", "yes")
            + end();

    FormBody form = read(inPieces(sent, pieces));

    assertThat(form.values())
        .containsEntry("csrf-token", List.of("t"))
        .containsEntry("who", List.of("Zoë – “quoted”", "twice"))
        .doesNotContainKey("save");
    assertThat(passedOn(form.uploads().get("file"))).isEqualTo("Möbel.pdf: " + content);
    assertThat(form.values()).containsEntry("save", List.of("yes"));
  }

  @Test
  void shouldReadNoFurtherThanTheFileBeforeSomebodyWantsIt() throws IOException {
    InputStream body = bytes(text("a", "1") + file("file", "a.pdf", "x".repeat(100_000)) + end());

    FormBody form = read(body);

    assertThat(body.available()).isGreaterThan(90_000);
    form.finish();
    assertThat(body.available()).isZero();
  }

  @Test
  void shouldTakeAFileFieldWithoutAFileAsEmpty() throws IOException {
    FormBody form = read(bytes(text("a", "1") + file("file", "", "") + text("save", "y") + end()));

    assertThat(form.uploads()).isEmpty();
    assertThat(form.values()).containsEntry("file", List.of()).containsEntry("save", List.of("y"));
  }

  @Test
  void shouldSayThatAFileIsEmpty() throws IOException {
    FormBody form = read(bytes(file("file", "a.pdf", "") + end()));

    assertThat(form.uploads().get("file").problem()).contains("is empty");
  }

  @Test
  void shouldRefuseASecondFile() throws IOException {
    FormBody form = read(bytes(file("a", "a.pdf", "1") + file("b", "b.pdf", "2") + end()));

    assertRefused(form::finish, KitProblem.INVALID_INPUT);
  }

  @Test
  void shouldRefuseMoreTextThanItMayHaveWhereverItStands() {
    String much = "x".repeat(100_000);

    assertRefused(() -> read(bytes(text("a", much) + end())), KitProblem.TOO_LARGE);
    assertRefused(() -> read(bytes(much + text("a", "1") + end())), KitProblem.TOO_LARGE);
    assertRefused(() -> read(bytes(text(much, "1") + end())), KitProblem.TOO_LARGE);
    assertRefused(() -> read(bytes(file("a", "", much) + end())), KitProblem.TOO_LARGE);
    assertRefused(() -> read(bytes(text("a", "1").repeat(101) + end())), KitProblem.TOO_LARGE);
    assertRefused(() -> FormBody.urlEncoded(bytes("a=" + much), LIMITS), KitProblem.TOO_LARGE);
    assertRefused(
        () -> FormBody.urlEncoded(bytes("a=1&".repeat(101)), LIMITS), KitProblem.TOO_LARGE);
  }

  @Test
  void shouldNotTakeAFormThatBreaksOffForAWholeOne() {
    String whole = text("a", "1") + text("b", "2") + end();

    for (int length = 0; length < whole.length() - 2; length++) {
      String part = whole.substring(0, length);
      assertThatThrownBy(() -> read(bytes(part))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void shouldReadWhatIsUrlEncoded() throws IOException {
    FormBody form = FormBody.urlEncoded(bytes("a=1&b=Zo%C3%AB+%26+co&a=2&empty=&flag&=x&"), LIMITS);

    assertThat(form.values())
        .containsEntry("a", List.of("1", "2"))
        .containsEntry("b", List.of("Zoë & co"))
        .containsEntry("empty", List.of(""))
        .containsEntry("flag", List.of(""));
    assertRefused(() -> FormBody.urlEncoded(bytes("a=%ZZ"), LIMITS), KitProblem.INVALID_INPUT);
  }

  @Test
  void shouldAnswerWhateverIsSentWithAFormOrARefusal() throws IOException {
    Random random = new Random(7);
    String whole = text("a", "1") + file("file", "a.pdf", "content") + end();
    for (int i = 0; i < 5_000; i++) {
      byte[] sent = whole.getBytes(StandardCharsets.ISO_8859_1);
      for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
        sent[random.nextInt(sent.length)] = (byte) random.nextInt();
      }
      try {
        read(new ByteArrayInputStream(sent)).finish();
      } catch (IOException | ProblemException refused) {
        assertThat(refused).isNotNull();
      }
    }
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable read, KitProblem problem) {
    assertThatThrownBy(read)
        .isInstanceOfSatisfying(
            ProblemException.class, p -> assertThat(p.type()).isEqualTo(problem));
  }
}
