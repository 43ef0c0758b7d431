package org.guildhall.local.importer;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.guildhall.local.importer.Marketplace.ImportState;
import org.guildhall.local.importer.SourceFile.Content;
import org.jspecify.annotations.Nullable;

/** Sends the releases of one file, from where an earlier attempt stopped. */
final class FileImport implements ReleaseSink {

  /** What the service takes as one release; its request may be twice as large through escapes. */
  private static final int LARGEST = 8 << 20;

  private static final int BATCH_BYTES = 2 << 20;

  private final Marketplace marketplace;
  private final SourceFile file;
  private final ImportProgress progress;
  private final int batchSize;

  private final List<ReleaseText> batch = new ArrayList<>();
  private long batchBytes;
  private long found;
  private int tooLarge;
  private int withoutReleases;
  private @Nullable ImportState before;
  private @Nullable Content content;
  private long reached;

  FileImport(Marketplace marketplace, SourceFile file, ImportProgress progress, int batchSize) {
    this.marketplace = marketplace;
    this.file = file;
    this.progress = progress;
    this.batchSize = batchSize;
  }

  /**
   * What came of a file.
   *
   * @param found releases in it
   * @param before the import as it was when this run began
   */
  record Imported(
      long found, int tooLarge, int withoutReleases, ImportState before, ImportState after) {

    boolean wasComplete() {
      return before.isComplete();
    }
  }

  Imported run() throws IOException {
    progress.begin(file.name());
    try {
      scan();
      ImportState started = started();
      flush();
      ImportState after = marketplace.complete(started.id());
      return new Imported(found, tooLarge, withoutReleases, started, after);
    } catch (AlreadyHere complete) {
      ImportState state = complete.state;
      return new Imported(state.kept() + state.known(), 0, 0, state, state);
    }
  }

  /** Sends what is whole, even of a file that turns out not to be. */
  private void scan() throws IOException {
    try (Content opened = file.open()) {
      content = opened;
      ReleaseScanner.scan(opened.in(), LARGEST, this);
    } catch (EOFException | ZipException damaged) {
      flush();
      throw new UnusableSource("the compressed file is damaged or not whole");
    } catch (UnusableSource broken) {
      flush();
      throw broken;
    }
  }

  @Override
  public void release(ReleaseText release) throws IOException {
    found++;
    if (release.offset() >= started().position()) {
      batch.add(release);
      batchBytes += release.raw().length;
      reached = release.offset() + release.raw().length;
      if (batch.size() >= batchSize || batchBytes >= BATCH_BYTES) {
        flush();
      }
    }
    if (content != null) {
      progress.at(content.bytesOfTheFile(), file.size(), found);
    }
  }

  @Override
  public void tooLarge(long offset, long length) {
    tooLarge++;
  }

  @Override
  public void recordWithoutReleases(long offset) {
    withoutReleases++;
  }

  /** The import is announced when it is clear that the file holds releases. */
  private ImportState started() throws IOException {
    if (before == null) {
      before = marketplace.announce(file.name(), file.sha256(), file.size());
      if (before.isComplete()) {
        throw new AlreadyHere(before);
      }
    }
    return before;
  }

  private void flush() throws IOException {
    if (!batch.isEmpty() && before != null) {
      marketplace.send(before.id(), batch, reached);
      batch.clear();
      batchBytes = 0;
    }
  }

  /** Ends the reading of a file that need not be read. */
  private static final class AlreadyHere extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient ImportState state;

    AlreadyHere(ImportState state) {
      super("complete");
      this.state = state;
    }
  }
}
