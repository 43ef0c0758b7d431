package org.guildhall.kit.base.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where documents are kept. */
@ConfigMapping(prefix = "guildhall.documents")
public interface DocumentConfig {

  @WithDefault("FILESYSTEM")
  Kind store();

  /** The folder of the file system store. */
  @WithDefault(".guildhall/documents")
  Path folder();

  /**
   * After which time a document on its way in has been given up: its process was killed. Nothing
   * arrives for as long.
   */
  @WithDefault("P1D")
  Duration leftoversAfter();

  S3 s3();

  /** The implementations. */
  enum Kind {
    FILESYSTEM,
    S3
  }

  /** An object store that speaks S3. */
  interface S3 {

    @WithDefault("guildhall-documents")
    String bucket();

    @WithDefault("eu-west-2")
    String region();

    /** Only for a store other than Amazon's. */
    Optional<URI> endpoint();

    /** Without it the SDK's own chain finds the credentials: environment, pod identity. */
    Optional<String> accessKey();

    Optional<String> secretKey();
  }
}
