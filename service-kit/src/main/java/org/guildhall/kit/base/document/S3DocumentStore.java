package org.guildhall.kit.base.document;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.guildhall.kit.base.problem.ProblemException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Keeps documents as objects named by their hash. The store is told the SHA-256 and refuses what
 * was damaged on the way. An upload passes through a local file, because its name is known only at
 * its end.
 */
final class S3DocumentStore implements DocumentStore {

  private static final int NOT_FOUND = 404;

  private final S3Client client;
  private final String bucket;
  private final Path folder;

  S3DocumentStore(S3Client client, String bucket, Path folder) {
    this.client = client;
    this.bucket = bucket;
    this.folder = folder;
  }

  @Override
  public StoredDocument put(
      InputStream content, DocumentLimits limits, Consumer<StoredDocument> note) {
    try (Incoming incoming = Incoming.receive(content, limits, folder)) {
      StoredDocument document = incoming.document();
      note.accept(document);
      if (!exists(document.sha256())) {
        byte[] digest = HexFormat.of().parseHex(document.sha256().hex());
        client.putObject(
            request ->
                request
                    .bucket(bucket)
                    .key(key(document.sha256()))
                    .contentType(document.mediaType())
                    .checksumSHA256(Base64.getEncoder().encodeToString(digest)),
            RequestBody.fromFile(incoming.file()));
      }
      return document;
    }
  }

  @Override
  public InputStream get(ContentHash hash) {
    try {
      return client.getObject(request -> request.bucket(bucket).key(key(hash)));
    } catch (NoSuchKeyException missing) {
      throw ProblemException.notFound("document", hash);
    }
  }

  @Override
  public boolean exists(ContentHash hash) {
    try {
      var unused = client.headObject(request -> request.bucket(bucket).key(key(hash)));
      return true;
    } catch (S3Exception refused) {
      if (refused.statusCode() == NOT_FOUND) {
        return false;
      }
      throw refused;
    }
  }

  @Override
  public void remove(ContentHash hash) {
    var unused = client.deleteObject(request -> request.bucket(bucket).key(key(hash)));
  }

  private static String key(ContentHash hash) {
    String hex = hash.hex();
    return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
  }
}
