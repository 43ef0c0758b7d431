package org.guildhall.buying.tender.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.tender.ContentSealing;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.TenderProblem;
import org.guildhall.buying.tender.TenderRow;
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
  /** A key that is mistyped and one of another copy cannot be told apart by who has neither. */
  private static final String WRONG_KEY =
      "This is not the key of your copy. Check that it is the key of this tender's last version, and"
          + " that all 43 letters, digits, hyphens and underscores are as they were.";

  private static final String NO_KEY =
      "A key has 43 letters, digits, hyphens and underscores. Take the one that was made for you.";

  private static final String NONE_KEPT =
      "No copy was kept when this version was submitted, so no key opens one.";

  private final ContentSealing sealing;

  OwnCopies(ContentSealing sealing) {
    this.sealing = sealing;
  }

  /** The content under the client's key: 32 bytes in URL-safe base64. */
  byte[] close(UUID tenderId, long number, TenderContent content, String copyKey) {
    return key(copyKey, NO_KEY)
        .encrypt(sealing.padded(content), new SealingContext.OfCopy(tenderId, number));
  }

  /**
   * What a version's copy has in it.
   *
   * @throws ProblemException NO_COPY if none was kept or the key is another's
   */
  TenderContent openLast(Connection connection, TenderRow tender, String copyKey)
      throws SQLException {
    Long last = tender.submittedVersion();
    if (last == null) {
      throw noCopy(NONE_KEPT);
    }
    byte[] copy =
        SubmissionTables.counting(connection, tender.id(), last)
            .map(SubmissionTables.Counting::ownCopy)
            .orElse(null);
    return open(tender.id(), last, copy, copyKey);
  }

  private TenderContent open(UUID tenderId, long number, byte @Nullable [] copy, String copyKey) {
    if (copy == null) {
      throw noCopy(NONE_KEPT);
    }
    try {
      byte[] content =
          key(copyKey, WRONG_KEY).decrypt(copy, new SealingContext.OfCopy(tenderId, number));
      return sealing.parse(content, TenderContent.class);
    } catch (SealingException anotherKey) {
      throw noCopy(WRONG_KEY);
    }
  }

  private static ContentKey key(String copyKey, String otherwise) {
    try {
      return ContentKey.of(Base64.getUrlDecoder().decode(copyKey.strip()));
    } catch (IllegalArgumentException | SealingException malformed) {
      throw ProblemException.field("copyKey", otherwise);
    }
  }

  private static ProblemException noCopy(String why) {
    return ProblemException.of(
        TenderProblem.NO_COPY, why, List.of(new FieldProblem("copyKey", why)));
  }
}
