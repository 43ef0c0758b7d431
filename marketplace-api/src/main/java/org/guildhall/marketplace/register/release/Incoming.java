package org.guildhall.marketplace.register.release;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.guildhall.marketplace.register.notice.ImportedNotices;
import org.guildhall.marketplace.register.reading.ReadRelease;
import org.guildhall.marketplace.register.reading.ReleaseReader;
import org.guildhall.marketplace.register.reading.json.Flag;
import org.guildhall.marketplace.register.release.ReleasesRequest.Handed;

/** A release on its way in: its text, what could be read of it, and what it is flagged for. */
final class Incoming {

  private final Handed handed;
  private final String contentHash;
  private final ReadRelease read;
  private final LinkedHashSet<Flag> flags;

  private Incoming(Handed handed) {
    this.handed = handed;
    this.contentHash = sha256(handed.raw());
    this.read = ReleaseReader.read(handed.raw());
    this.flags = new LinkedHashSet<>(read.flags());
  }

  static Incoming of(Handed handed) {
    return new Incoming(handed);
  }

  void flag(Flag flag) {
    flags.add(flag);
  }

  ImportedNotices.Known key() {
    return new ImportedNotices.Known(read.ocid(), read.releaseId(), contentHash);
  }

  /** Whether the other release has the same id in the same process. */
  boolean sameId(ImportedNotices.Known other) {
    return read.ocid() != null
        && read.releaseId() != null
        && read.ocid().equals(other.ocid())
        && read.releaseId().equals(other.releaseId());
  }

  long offset() {
    return handed.offset();
  }

  byte[] raw() {
    return handed.raw();
  }

  String contentHash() {
    return contentHash;
  }

  ReadRelease read() {
    return read;
  }

  List<Flag> flags() {
    return new ArrayList<>(flags);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
