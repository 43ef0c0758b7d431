package org.guildhall.buying.tender.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.ContentSealing;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.TenderProblem;
import org.guildhall.buying.tender.sealing.ContentKey;
import org.guildhall.buying.tender.sealing.SealingContext;
import org.guildhall.buying.tender.sealing.SealingException;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's own copy of a sealed tender, so that replacing it does not mean to write it again.
 * The key is made and kept by the client; it passes through here and is never stored, so that
 * neither the database nor the key-encryption keys open the copy.
 */
@ApplicationScoped
class OwnCopies {
  /** Whatever is wrong with it: people see a key that they wrote down, and nothing else. */
  private static final String WRONG_KEY =
      "This key opens no copy of your tender. Check it, or leave it empty to begin with an empty"
          + " replacement.";

  private static final String NO_KEY = "A copy key is 32 bytes in URL-safe base64.";

  private final ContentSealing sealing;

  OwnCopies(ContentSealing sealing) {
    this.sealing = sealing;
  }

  /** The content under the client's key: 32 bytes in URL-safe base64. */
  byte[] close(UUID tenderId, long number, TenderContent content, String copyKey) {
    return key(copyKey, NO_KEY)
        .encrypt(sealing.padded(content), new SealingContext.OfCopy(tenderId, number));
  }

  /** The content again, or a NO_COPY problem. */
  TenderContent open(UUID tenderId, long number, byte @Nullable [] copy, String copyKey) {
    if (copy == null) {
      throw noCopy();
    }
    try {
      byte[] content =
          key(copyKey, WRONG_KEY).decrypt(copy, new SealingContext.OfCopy(tenderId, number));
      return sealing.parse(content, TenderContent.class);
    } catch (SealingException anotherKey) {
      throw noCopy();
    }
  }

  private static ContentKey key(String copyKey, String otherwise) {
    try {
      return ContentKey.of(Base64.getUrlDecoder().decode(copyKey));
    } catch (IllegalArgumentException | SealingException malformed) {
      throw ProblemException.field("copyKey", otherwise);
    }
  }

  private static ProblemException noCopy() {
    return ProblemException.of(
        TenderProblem.NO_COPY, WRONG_KEY, List.of(new FieldProblem("copyKey", WRONG_KEY)));
  }
}
