package org.guildhall.kit.facts.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The key with which a service signs its facts (Ed25519), in a file that only the service reads.
 * Nothing of it is ever shown but its public half.
 */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final String FILE = "signing-key";
  private static final String PUBLISHED = "verifier-key";

  private final PrivateKey key;
  private final VerifierKey verifier;

  private SigningKey(PrivateKey key, VerifierKey verifier) {
    this.key = key;
    this.verifier = verifier;
  }

  /** The key of this pair. */
  public static SigningKey of(String service, KeyPair pair) {
    return new SigningKey(pair.getPrivate(), VerifierKey.of(service, pair.getPublic()));
  }

  /** The key in this folder, made if there is none, with its public half in a file beside it. */
  static SigningKey in(Path directory, String service) {
    Path file = directory.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        create(file, service);
      }
      SigningKey kept = read(file, service);
      publish(directory.resolve(PUBLISHED), kept.verifier);
      return kept;
    } catch (IOException failed) {
      throw new UncheckedIOException("The key that signs facts cannot be read: " + file, failed);
    }
  }

  /** The signature of a statement: the key's hash, a space, and base64. */
  public String sign(String statement) {
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(statement.getBytes(StandardCharsets.UTF_8));
      return verifier.hash() + " " + Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("A statement could not be signed", failed);
    }
  }

  /** What others verify with. */
  public VerifierKey verifier() {
    return verifier;
  }

  private static SigningKey read(Path file, String service) throws IOException {
    List<String> lines = Files.readAllLines(file);
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(
                  new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.getFirst())));
      SigningKey kept = new SigningKey(key, VerifierKey.parse(lines.get(1)));
      if (!kept.verifier.service().equals(service)
          || !kept.verifier.hasSigned(FILE, kept.sign(FILE))) {
        throw new IllegalStateException(file + " is not a signing key of " + service);
      }
      return kept;
    } catch (GeneralSecurityException | RuntimeException damaged) {
      // Without its cause, which may quote what is in the file.
      throw new IllegalStateException(
          "The file " + file + " is damaged or not a key of " + service);
    }
  }

  /** Written beside and then linked, so that a second replica never reads half a key. */
  private static void create(Path file, String service) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder, ownerOnly("rwx------"));
    Path fresh = Files.createTempFile(folder, FILE, ".new", ownerOnly("rw-------"));
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      String text =
          Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
              + "\n"
              + VerifierKey.of(service, pair.getPublic()).text()
              + "\n";
      Files.writeString(fresh, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException somebodyWasFaster) {
      // Theirs is the key; ours has signed nothing.
      return;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has Ed25519", impossible);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void publish(Path file, VerifierKey verifier) throws IOException {
    String text = verifier.text() + "\n";
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return;
    }
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), PUBLISHED, ".new");
    Files.writeString(fresh, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }

  @Override
  public String toString() {
    return verifier.text();
  }
}
