package org.guildhall.kit.facts.authority;

/** Nobody has said yet which key the owner signs with: facts wait until somebody does. */
public final class NoVerifierKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoVerifierKeyException(String owner) {
    super("No verifier key of " + owner + " is pinned here, so its facts wait");
  }
}
