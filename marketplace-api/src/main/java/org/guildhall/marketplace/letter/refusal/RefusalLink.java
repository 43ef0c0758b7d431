package org.guildhall.marketplace.letter.refusal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guildhall.marketplace.letter.LetterConfig;
import org.jspecify.annotations.Nullable;

/**
 * The link in a letter by which its recipient refuses such letters without signing in. It holds the
 * letter's id and, so that nobody makes one for another's letter, 128 bits of an HMAC over it.
 */
@ApplicationScoped
public class RefusalLink {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int ID = 2 * Long.BYTES;
  private static final int SIGNATURE = 16;

  private final AgroalDataSource database;
  private final LetterConfig config;
  private volatile byte @Nullable [] key;

  RefusalLink(AgroalDataSource database, LetterConfig config) {
    this.database = database;
    this.config = config;
  }

  /** The page on which a person does it. */
  public String page(UUID letter) {
    return config.portal() + "/unsubscribe/" + token(letter);
  }

  /** Where a mail program posts to, without a page (RFC 8058). */
  public String oneClick(UUID letter) {
    return config.api() + "/api/v1/letters/refusals/" + token(letter);
  }

  private String token(UUID letter) {
    byte[] id = bytes(letter);
    ByteBuffer token = ByteBuffer.allocate(ID + SIGNATURE).put(id).put(signature(id));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /** The letter whose link ends with this; empty for what we never wrote. */
  Optional<UUID> letter(String token) {
    byte[] given;
    try {
      given = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    if (given.length != ID + SIGNATURE) {
      return Optional.empty();
    }
    byte[] id = Arrays.copyOf(given, ID);
    byte[] signature = Arrays.copyOfRange(given, ID, given.length);
    if (!MessageDigest.isEqual(signature, signature(id))) {
      return Optional.empty();
    }
    ByteBuffer halves = ByteBuffer.wrap(id);
    return Optional.of(new UUID(halves.getLong(), halves.getLong()));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private byte[] signature(byte[] id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      return Arrays.copyOf(mac.doFinal(id), SIGNATURE);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private byte[] key() {
    byte[] known = key;
    if (known == null) {
      known = read();
      key = known;
    }
    return known;
  }

  private byte[] read() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("select key from letter_key");
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new IllegalStateException("There is no key for links");
      }
      return row.getBytes(1);
    } catch (SQLException failed) {
      throw new IllegalStateException("The key for links could not be read", failed);
    }
  }
}
