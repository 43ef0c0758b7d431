package org.guildhall.local.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseScannerTest {

  private static final String ONE =
      "{ \"ocid\" : \"o-1\",\t\"tag\":[\"tender\"], \"x\": \"}]\\\"\" }";
  private static final String TWO = "{\"ocid\":\"o-2\",\"tag\":[],\"n\":1e9999}";

  @Test
  void shouldFindTheReleasesOfAPackageByteForByte() throws Exception {
    Found found =
        scan(
            "{\"uri\":\"u\",\"publisher\":{\"releases\":[1]},\n \"releases\" : [\n "
                + ONE
                + " ,\n"
                + TWO
                + "\n]}\n");

    assertThat(found.texts()).containsExactly(ONE, TWO);
  }

  @Test
  void shouldSayWhereEachReleaseBegins() throws Exception {
    String source = "\uFEFF{\"releases\":[" + ONE + ",  " + TWO + "]}";
    byte[] bytes = source.getBytes(UTF_8);

    for (ReleaseText release : scan(bytes).releases) {
      int from = (int) release.offset();
      assertThat(Arrays.copyOfRange(bytes, from, from + release.raw().length))
          .isEqualTo(release.raw());
    }
  }

  @Test
  void shouldFindTheReleasesInsideTheRecordsOfARecordPackage() throws Exception {
    Found found =
        scan(
            "{\"records\":[{\"ocid\":\"o\",\"releases\":["
                + ONE
                + ","
                + TWO
                + "],\"compiledRelease\":{\"tag\":[]}},"
                + "{\"ocid\":\"p\",\"compiledRelease\":"
                + ONE
                + "}]}");

    assertThat(found.texts()).containsExactly(ONE, TWO);
    assertThat(found.recordsWithout).isEqualTo(1);
  }

  @Test
  void shouldFindTheReleasesOfASingleRecord() throws Exception {
    assertThat(scan("{\"ocid\":\"o\",\"releases\":[" + TWO + "],\"expected\":{}}").texts())
        .containsExactly(TWO);
  }

  @Test
  void shouldTakeASingleReleaseAndAListOfReleases() throws Exception {
    assertThat(scan("\n" + ONE + "\n").texts()).containsExactly(ONE);
    assertThat(scan("[" + ONE + ",\n" + TWO + ", null]").texts()).containsExactly(ONE, TWO, "null");
  }

  @Test
  void shouldTakePackagesOneAfterTheOther() throws Exception {
    assertThat(scan("{\"releases\":[" + ONE + "]}\n{\"releases\":[" + TWO + "]}").texts())
        .containsExactly(ONE, TWO);
    assertThat(scan("[{\"releases\":[" + ONE + "]},{\"releases\":[" + TWO + "]}]").texts())
        .containsExactly(ONE, TWO);
  }

  @Test
  void shouldTakeReleasesOneToALineEvenIfOneOfThemIsBroken() throws Exception {
    String broken = "{\"ocid\":\"o-3\",\"tag\":[\"tender\"";
    Found found = scan(ONE + "\r\n\n" + broken + "\n" + TWO);

    assertThat(found.texts()).containsExactly(ONE, broken, TWO);
  }

  @Test
  void shouldPassOnAReleaseThatIsNotQuiteJsonAndGoOn() throws Exception {
    String odd = "{\"tag\":[NaN,], 'x':  \"a\nb\", }";
    String strangeElements = "12,\"text\",null,[" + ONE + "]";
    Found found = scan("{\"releases\":[" + odd + "," + strangeElements + "," + TWO + "]}");

    assertThat(found.texts()).containsExactly(odd, "12", "\"text\"", "null", "[" + ONE + "]", TWO);
  }

  @Test
  void shouldFindNothingInAnEmptyPackage() throws Exception {
    assertThat(scan("{\"version\":\"1.1\",\"releases\":[]}").texts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n ",
        "Rate limit of 12 exceeded.",
        "<html></html>",
        "{\"hello\":1}",
        "[1,2]",
        "[{\"a\":1}]",
        "\"text\"",
        "{\"releases\":[}",
        "{\"releases\" [",
        "{\"releases\":{}}"
      })
  void shouldRefuseWhatIsNotOcdsAndSayWhy(String source) {
    assertThatThrownBy(() -> scan(source))
        .isInstanceOf(UnusableSource.class)
        .message()
        .isNotBlank();
  }

  @Test
  void shouldSayThatAFileBreaksOffAfterPassingOnWhatWasWhole() {
    Found found = new Found();

    assertThatThrownBy(() ->
            ReleaseScanner.scan(stream("{\"releases\":[" + ONE + ",{\"ocid\":\"o"), 1000, found))
        .isInstanceOf(UnusableSource.class)
        .hasMessageContaining("breaks off");
    assertThat(found.texts()).containsExactly(ONE);
  }

  @Test
  void shouldReportAReleaseThatIsTooLargeAndGoOn() throws Exception {
    Found found = new Found();
    String large = "{\"tag\":[],\"x\":\"" + "y".repeat(200) + "\"}";

    ReleaseScanner.scan(
        stream("{\"releases\":[" + ONE + "," + large + "," + TWO + "]}"), 100, found);

    assertThat(found.texts()).containsExactly(ONE, TWO);
    assertThat(found.tooLarge).containsExactly((long) large.length());
  }

  @Test
  void shouldReadASourceFarLargerThanMemoryHoldingOneReleaseAtATime() throws Exception {
    Counter counter = new Counter();

    ReleaseScanner.scan(new EndlessPackage(100_000), 1 << 16, counter);

    assertThat(counter.releases).isEqualTo(100_000);
    assertThat(counter.bytes).isEqualTo(100_000L * EndlessPackage.RELEASE.length);
  }

  @Test
  void shouldFindEverySharedRelease() throws Exception {
    Path data = shared();
    assumeTrue(Files.isDirectory(data), "The shared data are not here: " + data);
    int pages = 0;
    try (var files = Files.list(data.resolve("uk-fts/pages/2026-08-10"))) {
      for (Path file : files.sorted().toList()) {
        pages += scan(Files.readAllBytes(file)).releases.size();
      }
    }

    assertThat(pages).isEqualTo(459);
    assertThat(
            scan(Files.readAllBytes(data.resolve("uk-contracts-finder/releases.ndjson"))).releases)
        .hasSize(63);
    assertThat(scan(Files.readAllBytes(data.resolve("uk-fts/pages/empty-page.json"))).releases)
        .isEmpty();
  }

  static Path shared() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("shared/data"))) {
        return folder.resolve("shared/data");
      }
    }
    return here.resolve("shared/data");
  }

  private static Found scan(String source) throws IOException {
    return scan(source.getBytes(UTF_8));
  }

  private static Found scan(byte[] source) throws IOException {
    Found found = new Found();
    ReleaseScanner.scan(new ByteArrayInputStream(source), 1 << 20, found);
    return found;
  }

  private static InputStream stream(String source) {
    return new ByteArrayInputStream(source.getBytes(UTF_8));
  }

  private static final class Found implements ReleaseSink {
    private final List<ReleaseText> releases = new ArrayList<>();
    private final List<Long> tooLarge = new ArrayList<>();
    private int recordsWithout;

    @Override
    public void release(ReleaseText release) {
      releases.add(release);
    }

    @Override
    public void tooLarge(long offset, long length) {
      tooLarge.add(length);
    }

    @Override
    public void recordWithoutReleases(long offset) {
      recordsWithout++;
    }

    List<String> texts() {
      return releases.stream().map(release -> new String(release.raw(), UTF_8)).toList();
    }
  }

  private static final class Counter implements ReleaseSink {
    private int releases;
    private long bytes;

    @Override
    public void release(ReleaseText release) {
      releases++;
      bytes += release.raw().length;
    }

    @Override
    public void tooLarge(long offset, long length) {
      throw new AssertionError("None is too large");
    }

    @Override
    public void recordWithoutReleases(long offset) {
      throw new AssertionError("There are no records");
    }
  }

  /**
   * A release package that is made while it is read, so that only the scanner could hold it whole.
   */
  private static final class EndlessPackage extends InputStream {
    static final byte[] RELEASE =
        ("{\"ocid\":\"o\",\"tag\":[\"tender\"],\"text\":\"" + "x".repeat(5_000) + "\"}")
            .getBytes(UTF_8);
    private static final byte[] HEAD = "{\"releases\":[".getBytes(UTF_8);

    private final int releases;
    private int given;
    private byte[] piece = HEAD;
    private int at;

    EndlessPackage(int releases) {
      this.releases = releases;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("Read in blocks");
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (at == piece.length && !nextPiece()) {
        return -1;
      }
      int n = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, into, from, n);
      at += n;
      return n;
    }

    private boolean nextPiece() {
      at = 0;
      if (given > releases) {
        return false;
      }
      boolean comma = piece == RELEASE;
      if (given == releases) {
        piece = "]}".getBytes(UTF_8);
        given++;
      } else if (comma) {
        piece = ",".getBytes(UTF_8);
      } else {
        piece = RELEASE;
        given++;
      }
      return true;
    }
  }
}
