package org.guildhall.buying.tender.sealing;

import java.io.Serial;

/**
 * Something could not be sealed or unsealed. Carries no cause and no content on purpose: messages
 * of this type end up in logs, and nothing secret may.
 */
public final class SealingException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public SealingException(String message) {
    super(message);
  }
}
