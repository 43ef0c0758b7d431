package org.guildhall.kit.base.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentStoreTest {

  private static final String EMPTY_SHA_256 =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final String ABC_SHA_256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;
  private SmallS3 s3;

  @BeforeEach
  void start() throws IOException {
    s3 = new SmallS3();
  }

  @AfterEach
  void stop() {
    s3.close();
  }

  private DocumentStore store(DocumentConfig.Kind kind) {
    return switch (kind) {
      case FILESYSTEM -> new FileDocumentStore(folder);
      case S3 -> new S3DocumentStore(S3Clients.of(new S3Config(address())), "documents", folder);
    };
  }

  /** A real store may be given, to see whether the small one tells the truth. */
  private URI address() {
    String real = System.getProperty("guildhall.test.s3");
    return real == null ? s3.address() : URI.create(real);
  }

  private record S3Config(URI address) implements DocumentConfig.S3 {
    @Override
    public String bucket() {
      return "documents";
    }

    @Override
    public String region() {
      return "eu-west-2";
    }

    @Override
    public Optional<URI> endpoint() {
      return Optional.of(address);
    }

    @Override
    public Optional<String> accessKey() {
      return Optional.of("test");
    }

    @Override
    public Optional<String> secretKey() {
      return Optional.of("test-secret");
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void shouldKeepADocumentUnderTheHashOfItsContent(DocumentConfig.Kind kind) throws IOException {
    DocumentStore store = store(kind);
    StoredDocument stored = store.put(bytes("abc"), DocumentLimits.OFFICE);
    assertThat(stored).isEqualTo(new StoredDocument(new ContentHash(ABC_SHA_256), 3, "text/plain"));
    assertThat(store.exists(stored.sha256())).isTrue();
    try (InputStream content = store.get(stored.sha256())) {
      assertThat(content).hasContent("abc");
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldKeepTheSameContentOnce(DocumentConfig.Kind kind) throws IOException {
    DocumentStore store = store(kind);
    store.put(bytes("twice"), DocumentLimits.OFFICE);
    store.put(bytes("twice"), DocumentLimits.OFFICE);
    long kept = kind == DocumentConfig.Kind.S3 ? s3.objects() : files();
    assertThat(kept).isLessThanOrEqualTo(1);
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldSayThatThereIsNoSuchDocument(DocumentConfig.Kind kind) {
    DocumentStore store = store(kind);
    ContentHash unknown = new ContentHash(EMPTY_SHA_256.replace('e', 'a'));
    assertThat(store.exists(unknown)).isFalse();
    assertThatThrownBy(() -> store.get(unknown))
        .isInstanceOfSatisfying(
            ProblemException.class, p -> assertThat(p.type()).isEqualTo(KitProblem.NOT_FOUND));
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseWhatIsTooLargeAndLeaveNothingBehind(DocumentConfig.Kind kind)
      throws IOException {
    DocumentStore store = store(kind);
    assertRefused(store, bytes("0123456789x"), DocumentLimits.anyUpTo(10), KitProblem.TOO_LARGE);
    assertThat(store.put(bytes("0123456789"), DocumentLimits.anyUpTo(10)).size()).isEqualTo(10);
    assertThat(files()).isLessThanOrEqualTo(1);
  }

  private static void assertRefused(
      DocumentStore store, InputStream content, DocumentLimits limits, KitProblem problem) {
    assertThatThrownBy(() -> store.put(content, limits))
        .isInstanceOfSatisfying(
            ProblemException.class, p -> assertThat(p.type()).isEqualTo(problem));
  }

  @Test
  void shouldTellTheKindFromTheBytesAndNotBelieveAName() throws IOException {
    assertKind("%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8), "application/pdf");
    assertKind(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, "image/png");
    assertKind(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, "image/jpeg");
    assertKind("größer, 5 €\n".getBytes(StandardCharsets.UTF_8), "text/plain");
    assertKind(("é".repeat(5000)).getBytes(StandardCharsets.UTF_8), "text/plain");
    assertKind(new byte[] {'M', 'Z', 0, 1, 2}, "application/octet-stream");
    assertKind(zip("[Content_Types].xml", "word/document.xml"), WORD);
    assertKind(zip("[Content_Types].xml", "xl/workbook.xml"), EXCEL);
    assertKind(zip("readme.txt"), "application/zip");
    assertKind(
        zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "application/zip");
    assertKind(new byte[] {'P', 'K', 3, 4, 1, 2}, "application/octet-stream");
  }

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String WORD = OOXML + "wordprocessingml.document";
  private static final String EXCEL = OOXML + "spreadsheetml.sheet";

  private void assertKind(byte[] content, String mediaType) {
    StoredDocument stored =
        store(DocumentConfig.Kind.FILESYSTEM)
            .put(new ByteArrayInputStream(content), DocumentLimits.anyUpTo(100_000));
    assertThat(stored.mediaType()).isEqualTo(mediaType);
  }

  private static byte[] zip(String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write('x');
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void shouldRefuseAKindThatIsNotAllowed() {
    DocumentStore store = store(DocumentConfig.Kind.FILESYSTEM);
    InputStream program = new ByteArrayInputStream(new byte[] {'M', 'Z', 0, 1});
    assertRefused(store, program, DocumentLimits.OFFICE, KitProblem.UNSUPPORTED_TYPE);
    DocumentLimits pdf = new DocumentLimits(1000, Set.of("application/pdf"));
    assertRefused(store, bytes("<html>"), pdf, KitProblem.UNSUPPORTED_TYPE);
  }

  @Test
  void shouldLeaveNothingBehindWhenTheClientGoesAway() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the client went away");
          }
        };
    DocumentStore store = store(DocumentConfig.Kind.FILESYSTEM);
    assertThatThrownBy(() -> store.put(broken, DocumentLimits.OFFICE))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(files()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void shouldTellWhatItWillKeepBeforeItKeepsIt(DocumentConfig.Kind kind) throws IOException {
    DocumentStore store = store(kind);
    ContentHash abc = new ContentHash(ABC_SHA_256);

    assertThatThrownBy(() ->
            store.put(
                bytes("abc"),
                DocumentLimits.OFFICE,
                received -> {
                  assertThat(received.sha256()).isEqualTo(abc);
                  assertThat(store.exists(abc)).isFalse();
                  throw new IllegalStateException("Nobody can note it");
                }))
        .hasMessage("Nobody can note it");

    assertThat(store.exists(abc)).isFalse();
    assertThat(files()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void shouldForgetWhatIsRemoved(DocumentConfig.Kind kind) {
    DocumentStore store = store(kind);
    ContentHash hash = store.put(bytes("abc"), DocumentLimits.OFFICE).sha256();

    store.remove(hash);
    store.remove(hash);

    assertThat(store.exists(hash)).isFalse();
  }

  /** What a process leaves that is killed while a document comes in. */
  @Test
  void shouldRemoveWhatWasOnItsWayALongTimeAgo() throws IOException {
    Instant now = Instant.now();
    Path incoming = Files.createDirectories(folder.resolve("incoming"));
    Path killed = Files.createFile(incoming.resolve("incoming-1.part"));
    Files.setLastModifiedTime(killed, FileTime.from(now.minusSeconds(61)));
    Path arriving = Files.createFile(incoming.resolve("incoming-2.part"));
    Files.setLastModifiedTime(arriving, FileTime.from(now.minusSeconds(59)));
    store(DocumentConfig.Kind.FILESYSTEM).put(bytes("kept"), DocumentLimits.OFFICE);

    assertThat(Incoming.removeLeftovers(folder, now.minusSeconds(60))).isEqualTo(1);

    assertThat(killed).doesNotExist();
    assertThat(arriving).exists();
    assertThat(files()).isEqualTo(2);
    assertThat(Incoming.removeLeftovers(folder.resolve("nowhere"), now)).isZero();
  }

  @Test
  void shouldSayThatTheStoreIsAwayAndNotThatAMistakeWasMade() {
    DocumentStore store = store(DocumentConfig.Kind.S3);
    s3.close();

    assertThatThrownBy(
            () -> store.put(new ByteArrayInputStream(new byte[] {65}), DocumentLimits.OFFICE))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(KitProblem.UNAVAILABLE));
  }

  @Test
  void shouldTakeNothingButAHashAsAName() {
    assertThatThrownBy(() -> new ContentHash("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ContentHash(ABC_SHA_256.toUpperCase(java.util.Locale.ROOT)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
