package org.guildhall.marketplace.letter.refusal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.marketplace.letter.LetterGroup;

/**
 * Which letters a person does not want.
 *
 * @param refused groups of them
 */
@Schema(name = "RefusedLetters")
record RefusalView(List<LetterGroup> refused) {

  /** What the link in a letter refuses. */
  @Schema(name = "LettersOfLink")
  record OfLink(LetterGroup group) {}
}
