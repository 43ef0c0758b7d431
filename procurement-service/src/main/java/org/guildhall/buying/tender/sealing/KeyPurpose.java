package org.guildhall.buying.tender.sealing;

/**
 * What a key-encryption key is for. The two are separate so that an installation can keep the
 * opening key out of reach of everything that runs before an opening.
 */
public enum KeyPurpose {
  /** Wraps the private keys of sealed envelopes; unwrapping is needed at openings only. */
  OPENING,
  /** Wraps keys of drafts, of opened content and of the log's signatures; needed all the time. */
  WORKING
}
