package org.guildhall.kit.base.document;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import software.amazon.awssdk.core.exception.SdkException;
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
  private static final int OURS = 500;

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
    } catch (SdkException failed) {
      throw failure(failed);
    }
  }

  @Override
  public InputStream get(ContentHash hash) {
    try {
      return client.getObject(request -> request.bucket(bucket).key(key(hash)));
    } catch (NoSuchKeyException missing) {
      throw ProblemException.notFound("document", hash);
    } catch (SdkException failed) {
      throw failure(failed);
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
      throw failure(refused);
    } catch (SdkException failed) {
      throw failure(failed);
    }
  }

  @Override
  public void remove(ContentHash hash) {
    try {
      var unused = client.deleteObject(request -> request.bucket(bucket).key(key(hash)));
    } catch (SdkException failed) {
      throw failure(failed);
    }
  }

  /** What the store refuses is a mistake of ours; without an answer it may be back soon. */
  private static RuntimeException failure(SdkException failed) {
    boolean refused = failed instanceof S3Exception answer && answer.statusCode() < OURS;
    return refused
        ? failed
        : ProblemException.of(
            KitProblem.UNAVAILABLE, "Documents cannot be reached at the moment", failed);
  }

  private static String key(ContentHash hash) {
    String hex = hash.hex();
    return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
  }
}
