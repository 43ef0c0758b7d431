package org.guildhall.buying.tender.sealing.keyset;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.guildhall.buying.tender.sealing.KeyEncryptionKey;
import org.guildhall.buying.tender.sealing.KeyPurpose;
import org.guildhall.buying.tender.sealing.SealingContext;
import org.guildhall.buying.tender.sealing.SealingException;
import org.guildhall.buying.tender.sealing.WrappedKey;

/**
 * Key-encryption keys in two Tink keyset files, {@code opening.json} and {@code working.json},
 * readable by the service's user only. A keyset may hold several keys: the primary wraps, all
 * unwrap, which is how keys are rotated.
 */
final class LocalKeysets implements KeyEncryptionKey {
  private final Map<KeyPurpose, Aead> aeads = new EnumMap<>(KeyPurpose.class);
  private final Map<KeyPurpose, String> names = new EnumMap<>(KeyPurpose.class);

  /**
   * Reads the keysets.
   *
   * @param createMissing whether to make a keyset that is not there; only for a first start, since
   *     a lost keyset means lost tenders
   */
  LocalKeysets(Path directory, boolean createMissing) {
    for (KeyPurpose purpose : KeyPurpose.values()) {
      Path file = directory.resolve(purpose.name().toLowerCase(Locale.ROOT) + ".json");
      KeysetHandle keyset = read(file, createMissing);
      aeads.put(purpose, aead(keyset));
      names.put(purpose, "local:" + purpose + ":" + keyset.getPrimary().getId());
    }
  }

  @Override
  public WrappedKey wrap(KeyPurpose purpose, byte[] key, SealingContext context) {
    try {
      return new WrappedKey(name(purpose), aead(purpose).encrypt(key, context.bytes()));
    } catch (GeneralSecurityException e) {
      throw new SealingException("A key could not be wrapped");
    }
  }

  @Override
  public byte[] unwrap(KeyPurpose purpose, WrappedKey wrapped, SealingContext context) {
    try {
      return aead(purpose).decrypt(wrapped.bytes(), context.bytes());
    } catch (GeneralSecurityException e) {
      throw new SealingException(
          "A key wrapped by " + wrapped.wrappedBy() + " cannot be unwrapped by " + name(purpose));
    }
  }

  private Aead aead(KeyPurpose purpose) {
    Aead aead = aeads.get(purpose);
    if (aead == null) {
      throw new IllegalStateException("No keyset for " + purpose);
    }
    return aead;
  }

  private String name(KeyPurpose purpose) {
    return names.getOrDefault(purpose, "local:" + purpose);
  }

  private static KeysetHandle read(Path file, boolean createMissing) {
    try {
      AeadConfig.register();
      if (createMissing && !Files.exists(file)) {
        create(file);
      }
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), InsecureSecretKeyAccess.get());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The keyset "
              + file
              + " cannot be read. Put it back from the backup; only on the very first start may"
              + " guildhall.sealing.create-missing-keysets=true make it",
          e);
    } catch (GeneralSecurityException e) {
      throw new SealingException("The keyset " + file + " is damaged");
    }
  }

  /** Written beside and then linked, so that a second replica never reads half a keyset. */
  private static void create(Path file) throws IOException, GeneralSecurityException {
    KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    String json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    Files.createDirectories(file.toAbsolutePath().getParent(), ownerOnly("rwx------"));
    Path fresh =
        Files.createTempFile(
            file.toAbsolutePath().getParent(), "keyset", ".new", ownerOnly("rw-------"));
    try {
      Files.writeString(fresh, json, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException somebodyWasFaster) {
      // Theirs is the keyset; ours was never used.
      return;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }

  private static Aead aead(KeysetHandle keyset) {
    try {
      return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new SealingException("A keyset holds no usable key");
    }
  }
}
